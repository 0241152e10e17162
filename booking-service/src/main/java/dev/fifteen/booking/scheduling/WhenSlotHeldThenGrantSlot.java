package dev.fifteen.booking.scheduling;

import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.contracts.availability.SlotHeld;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("scheduling")
class WhenSlotHeldThenGrantSlot {

    private final CommandGateway commands;

    WhenSlotHeldThenGrantSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SlotHeld event) {
        commands.sendAndWait(
                new GrantSlot(event.consultationId(), event.start(), event.end(), event.approvalDeadline()));
    }
}
