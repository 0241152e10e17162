package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.consultation.ConsultationCommand.ExpireConsultation;
import dev.fifteen.contracts.availability.HoldExpired;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenHoldExpiredThenExpireConsultation {

    private final CommandGateway commands;

    WhenHoldExpiredThenExpireConsultation(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(HoldExpired event) {
        commands.sendAndWait(new ExpireConsultation(event.consultationId(), event.start()));
    }
}
