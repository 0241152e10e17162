package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.contracts.booking.RescheduleRequested;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The calendar holds the new slot before the old one is let go, which does not stand in its way. */
@Component
@ProcessingGroup("calendar")
class WhenRescheduleRequestedThenHoldSlot {

    private final CommandGateway commands;

    WhenRescheduleRequestedThenHoldSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(RescheduleRequested event) {
        commands.sendAndWait(new HoldSlot(
                event.therapistId(), event.consultationId(), event.start(), event.place(), event.licenceOverride()));
    }
}
