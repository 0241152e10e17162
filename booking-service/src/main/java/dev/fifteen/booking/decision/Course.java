package dev.fifteen.booking.decision;

import static dev.fifteen.booking.ConsultationStatus.ATTENDED;
import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.EXPIRED;
import static dev.fifteen.booking.ConsultationStatus.NO_SHOW;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.DeclineReason;
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of one consultation so far: what its events, in their order, have made of it. It assigns, and decides nothing. */
public final class Course {

    final ConsultationRequested asked;
    final ConsultationId id;
    final TherapistId therapistId;
    final Set<PersonId> attending = new HashSet<>();
    final Set<PersonId> disavowed = new HashSet<>();
    Quarter start;
    Quarter end;
    ConsultationStatus status = REQUESTED;
    boolean partnerAccepted;

    @Nullable
    RescheduleRequested wish;

    @Nullable
    LicenceOverridden override;

    @Nullable
    Instant deadline;

    @Nullable
    Actor cancelledBy;

    @Nullable
    DeclineReason declinedFor;

    /** Every course begins with a request. */
    public Course(ConsultationRequested asked) {
        this.asked = asked;
        id = asked.consultationId();
        therapistId = asked.therapistId();
        start = asked.start();
        end = start.plus(1);
        Stream.of(asked.requesterId(), asked.partnerId())
                .flatMap(Stream::ofNullable)
                .forEach(attending::add);
    }

    /** Where it stands. */
    public ConsultationStatus status() {
        return status;
    }

    /** Where the call is, or is asked for. */
    public Quarter start() {
        return start;
    }

    /** Goes on by one event. */
    public void on(BookingEvent event) {
        switch (event) {
            case ConsultationRequested e -> throw new IllegalStateException("A consultation is requested once");
            case LicenceOverridden e -> override = e;
            case ConsultationAwaitsApproval e -> {
                end = e.end();
                deadline = e.deadline();
                status = AWAITING_APPROVAL;
            }
            case ConsultationConfirmed e -> {
                end = e.end();
                status = CONFIRMED;
            }
            case ConsultationDeclined e -> {
                declinedFor = e.reason();
                endAs(DECLINED);
            }
            case RescheduleRequested e -> wish = e;
            case ConsultationRescheduled e -> {
                start = e.start();
                end = e.end();
                wish = null;
            }
            case RescheduleDeclined e -> wish = null;
            case PartnerAccepted e -> partnerAccepted = true;
            case PartnerWithdrew e -> attending.remove(e.personId());
            case AddressDisavowed e -> disavowed.add(e.personId());
            case LinkRequested e -> {}
            case ClientErased e -> attending.remove(e.personId());
            case ConsultationCancelled e -> {
                cancelledBy = e.by();
                endAs(CANCELLED);
            }
            case ConsultationExpired e -> endAs(EXPIRED);
            case AttendanceRecorded e -> endAs(e.attended() ? ATTENDED : NO_SHOW);
        }
    }

    private void endAs(ConsultationStatus last) {
        status = last;
        wish = null;
    }

    /** Whether the calendar's word on this start is still waited for. */
    boolean asksFor(Quarter slot) {
        return status == REQUESTED && slot.equals(start);
    }

    /** Whether the calendar still keeps this slot by a hold, for the therapist to decide. */
    boolean waitsFor(Quarter slot) {
        return status == AWAITING_APPROVAL && slot.equals(start);
    }

    /** Whether somebody wants the call there, and the calendar has not spoken. */
    boolean wishesFor(Quarter slot) {
        return wish != null && wish.start().equals(slot);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(start.start());
    }

    boolean isOver(Instant now) {
        return !status.isOpen() || hasBegun(now);
    }
}
