package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.contracts.booking.OfferEnded;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** An offer that the calendar refused ends too: then there is nothing to release. */
@Component
@ProcessingGroup("calendar")
class WhenOfferEndedThenReleaseSlot {

    private final CommandGateway commands;

    WhenOfferEndedThenReleaseSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(OfferEnded event) {
        commands.sendAndWait(new ReleaseSlot(event.therapistId(), event.consultationId()));
    }
}
