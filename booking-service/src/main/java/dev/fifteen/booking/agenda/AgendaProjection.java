package dev.fifteen.booking.agenda;

import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.EXPIRED;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;

import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.platform.signal.Signals;
import java.time.Instant;
import java.util.List;
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
        pages.take(event.consultationId(), step(event), revision, at);
        signals.send(StatusWatch.TOPIC, event.consultationId().toString());
    }

    private static Step step(BookingEvent event) {
        return switch (event) {
            case ConsultationRequested e -> Step.to(REQUESTED);
            case ConsultationAwaitsApproval e ->
                Step.to(AWAITING_APPROVAL).ending(e.end()).until(e.deadline());
            case ConsultationConfirmed e -> Step.to(CONFIRMED).ending(e.end());
            case ConsultationDeclined e -> Step.to(DECLINED).refused(e.refusal(), e.nearest());
            case RescheduleRequested e -> Step.of(Move.ASKED, e.start()).by(e.by());
            case ConsultationRescheduled e ->
                Step.of(Move.MADE, e.start()).by(e.by()).ending(e.end());
            case RescheduleDeclined e -> Step.of(Move.DECLINED, e.start()).refused(e.refusal(), e.nearest());
            case ConsultationCancelled e -> Step.to(CANCELLED).by(e.by());
            case ConsultationExpired e -> Step.to(EXPIRED);
        };
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
                List.of());
    }

    private Quarter expectedEnd(ConsultationRequested event) {
        return therapists
                .find(event.therapistId())
                .map(therapist -> therapist.endOf(event.start()))
                .orElseGet(() -> event.start().plus(1));
    }
}
