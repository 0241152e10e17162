package dev.fifteen.booking.offering;

import dev.fifteen.booking.waiting.WaitingCommand.OfferSlot;
import dev.fifteen.contracts.availability.SlotReserved;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** Then the next may be asked about another slot of that calendar. */
@Component
@ProcessingGroup("offering")
class WhenSlotReservedThenOfferIt {

    private final CommandGateway commands;
    private final Looking looking;

    WhenSlotReservedThenOfferIt(CommandGateway commands, Looking looking) {
        this.commands = commands;
        this.looking = looking;
    }

    @EventHandler
    void on(SlotReserved event, @MessageIdentifier String id) {
        commands.sendAndWait(new OfferSlot(event.consultationId(), event.therapistId(), event.start(), event.end()));
        looking.now(id);
    }
}
