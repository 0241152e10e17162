package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.contracts.availability.HoldExpired;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenHoldExpiredThenEndHold {

    private final CommandGateway commands;

    WhenHoldExpiredThenEndHold(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(HoldExpired event) {
        commands.sendAndWait(new EndHold(event.consultationId(), event.start()));
    }
}
