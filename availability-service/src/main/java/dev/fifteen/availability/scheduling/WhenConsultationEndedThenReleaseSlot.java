package dev.fifteen.availability.scheduling;

import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A consultation that never had a slot ends too: then there is nothing to release. */
@Component
@ProcessingGroup("calendar")
class WhenConsultationEndedThenReleaseSlot {

    private final CommandGateway commands;

    WhenConsultationEndedThenReleaseSlot(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ConsultationDeclined event) {
        release(event.therapistId(), event.consultationId());
    }

    @EventHandler
    void on(ConsultationCancelled event) {
        release(event.therapistId(), event.consultationId());
    }

    @EventHandler
    void on(ConsultationExpired event) {
        release(event.therapistId(), event.consultationId());
    }

    private void release(TherapistId therapistId, ConsultationId consultationId) {
        commands.sendAndWait(new ReleaseSlot(therapistId, consultationId));
    }
}
