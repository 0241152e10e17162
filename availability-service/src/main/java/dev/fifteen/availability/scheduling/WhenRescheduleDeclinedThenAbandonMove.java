package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.AbandonMove;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A move that the calendar refused had no new slot: then there is nothing to let go. */
@Component
@ProcessingGroup("calendar")
class WhenRescheduleDeclinedThenAbandonMove {

    private final CommandGateway commands;

    WhenRescheduleDeclinedThenAbandonMove(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RescheduleDeclined event) {
        commands.sendAndWait(new AbandonMove(event.therapistId(), event.consultationId(), event.start()));
    }
}
