package dev.fifteen.booking.agenda;

import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps the status pages, in the transaction of each decision: who is answered reads what was decided. Made of events alone. */
@Component
@ProcessingGroup("agenda")
class AgendaProjection {

    private final StatusPages pages;

    AgendaProjection(StatusPages pages) {
        this.pages = pages;
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long revision, @Timestamp Instant at) {
        var id = event.consultationId();
        var step = Steps.of(event);
        switch (event) {
            case ConsultationRequested requested -> step.ifPresent(first -> pages.open(requested, first, revision, at));
            case PartnerAccepted accepted -> pages.accept(id);
            case PartnerWithdrew withdrew -> pages.withdraw(id, withdrew.personId());
            case LicenceOverridden overridden -> pages.override(overridden);
            default -> step.ifPresent(taken -> pages.take(id, taken, revision, at));
        }
    }
}
