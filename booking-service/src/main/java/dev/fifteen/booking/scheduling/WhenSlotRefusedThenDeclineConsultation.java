package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.consultation.ConsultationCommand.DeclineConsultation;
import dev.fifteen.contracts.availability.SlotRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenSlotRefusedThenDeclineConsultation {

    private final CommandGateway commands;

    WhenSlotRefusedThenDeclineConsultation(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SlotRefused event) {
        commands.sendAndWait(
                new DeclineConsultation(event.consultationId(), event.start(), event.reason(), event.nearest()));
    }
}
