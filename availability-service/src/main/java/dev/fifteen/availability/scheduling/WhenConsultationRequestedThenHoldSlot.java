package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.contracts.booking.ConsultationRequested;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The calendar says yes by an event, or no, also for a therapist whom nobody knows. */
@Component
@ProcessingGroup("calendar")
class WhenConsultationRequestedThenHoldSlot {

    private final CommandGateway commands;

    WhenConsultationRequestedThenHoldSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ConsultationRequested event) {
        commands.sendAndWait(new HoldSlot(
                event.therapistId(), event.consultationId(), event.start(), event.place(), event.licenceOverride()));
    }
}
