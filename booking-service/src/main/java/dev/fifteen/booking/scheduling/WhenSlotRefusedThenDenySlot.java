package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.contracts.availability.SlotRefused;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenSlotRefusedThenDenySlot {

    private final CommandGateway commands;

    WhenSlotRefusedThenDenySlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SlotRefused event) {
        commands.sendAndWait(new DenySlot(event.consultationId(), event.start(), event.reason(), event.nearest()));
    }
}
