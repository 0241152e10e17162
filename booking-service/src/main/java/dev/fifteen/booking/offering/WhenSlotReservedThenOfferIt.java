package dev.fifteen.booking.offering;

import dev.fifteen.booking.waiting.WaitingCommand.OfferSlot;
import dev.fifteen.contracts.availability.SlotReserved;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("offering")
class WhenSlotReservedThenOfferIt {

    private final CommandGateway commands;

    WhenSlotReservedThenOfferIt(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SlotReserved event) {
        commands.sendAndWait(new OfferSlot(event.consultationId(), event.therapistId(), event.start(), event.end()));
    }
}
