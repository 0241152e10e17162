package dev.fifteen.booking.agenda;

import static dev.fifteen.booking.ConsultationStatus.REQUESTED;

import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.platform.signal.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps the status pages, in the transaction of each decision: who is answered reads what was decided. */
@Component
@ProcessingGroup("agenda")
class AgendaProjection {

    private final StatusPages pages;
    private final Therapists therapists;
    private final Signals signals;

    AgendaProjection(StatusPages pages, Therapists therapists, Signals signals) {
        this.pages = pages;
        this.therapists = therapists;
        this.signals = signals;
    }

    @EventHandler
    void on(BookingEvent event, @SequenceNumber long revision, @Timestamp Instant at) {
        if (event instanceof ConsultationRequested requested) {
            pages.open(page(requested));
        }
        Steps.of(event).ifPresent(step -> pages.take(event.consultationId(), step, revision, at));
        if (event instanceof PartnerAccepted) {
            pages.accept(event.consultationId());
        } else if (event instanceof PartnerWithdrew withdrew) {
            pages.withdraw(withdrew.consultationId(), withdrew.personId());
        } else if (event instanceof LicenceOverridden overridden) {
            pages.override(overridden);
        }
        signals.send(StatusWatch.TOPIC, event.consultationId().toString());
    }

    private StatusPage page(ConsultationRequested event) {
        return new StatusPage(
                event.consultationId(),
                event.therapistId(),
                event.requesterId(),
                event.partnerId(),
                event.service(),
                event.channel(),
                event.language(),
                event.place(),
                event.zone(),
                event.start(),
                expectedEnd(event),
                REQUESTED,
                null,
                null,
                null,
                List.of(),
                false,
                Set.of(),
                null);
    }

    private Quarter expectedEnd(ConsultationRequested event) {
        return therapists
                .find(event.therapistId())
                .map(therapist -> therapist.endOf(event.start()))
                .orElseGet(() -> event.start().plus(1));
    }
}
