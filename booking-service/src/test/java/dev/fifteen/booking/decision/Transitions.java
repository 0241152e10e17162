package dev.fifteen.booking.decision;

import static dev.fifteen.booking.decision.Told.ANN;
import static dev.fifteen.booking.decision.Told.DAN;
import static dev.fifteen.booking.decision.Told.DEADLINE;
import static dev.fifteen.booking.decision.Told.ELEVEN;
import static dev.fifteen.booking.decision.Told.ID;
import static dev.fifteen.booking.decision.Told.LATER_DEADLINE;
import static dev.fifteen.booking.decision.Told.NINE;
import static dev.fifteen.booking.decision.Told.NOW;
import static dev.fifteen.booking.decision.Told.PLACE;
import static dev.fifteen.booking.decision.Told.TEN;
import static dev.fifteen.booking.decision.Told.THERAPIST;
import static dev.fifteen.booking.decision.Told.awaitsApproval;
import static dev.fifteen.booking.decision.Told.confirmed;
import static dev.fifteen.booking.decision.Told.given;
import static dev.fifteen.booking.decision.Told.requested;
import static java.util.stream.Collectors.joining;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.decision.ConsultationCommand.AcceptAsPartner;
import dev.fifteen.booking.decision.ConsultationCommand.ApproveConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.EndApproval;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.EraseClient;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.booking.decision.ConsultationCommand.OverrideLicence;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.booking.decision.ConsultationCommand.RefuseConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RenewLink;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.DeclineReason;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can be said to a consultation, in every state: a couple's, asked for at nine; a wish to move it is for ten. */
final class Transitions {

    private static final OverrideByStaff TEMPORARY =
            new OverrideByStaff(LicenceOverride.TEMPORARY_PRACTICE, new StaffId(THERAPIST.value()));

    static final List<Past> PASTS = List.of(
            past("REQUESTED", NOW),
            past("AWAITING_APPROVAL", NOW, awaitsApproval),
            past("AWAITING_APPROVAL, a move asked for", NOW, awaitsApproval, wish()),
            past("CONFIRMED", NOW, confirmed),
            past("CONFIRMED, a move asked for", NOW, confirmed, wish()),
            past("CONFIRMED, the call has begun", NINE.start(), confirmed),
            past("DECLINED", NOW, declined()),
            past("CANCELLED", NOW, confirmed, new ConsultationCancelled(ID, THERAPIST, Actor.CLIENT)),
            past("EXPIRED", NOW, awaitsApproval, new ConsultationExpired(ID, THERAPIST)),
            past("ATTENDED", NINE.start(), confirmed, new AttendanceRecorded(ID, THERAPIST, true)),
            past("NO_SHOW", NINE.start(), confirmed, new AttendanceRecorded(ID, THERAPIST, false)));

    static final List<Word> WORDS = List.of(
            word("the same request", request(NINE)),
            word("another request with its id", request(ELEVEN)),
            word("the slot is granted", new GrantSlot(ID, NINE, NINE.plus(1), null)),
            word("the slot is granted for approval", new GrantSlot(ID, NINE, NINE.plus(1), DEADLINE)),
            word("the slot is denied", denial(NINE)),
            word("the hold ends", new EndHold(ID, NINE)),
            word("the move's slot is granted", new GrantSlot(ID, TEN, TEN.plus(1), null)),
            word("the move's slot is granted for approval", new GrantSlot(ID, TEN, TEN.plus(1), LATER_DEADLINE)),
            word("the move's slot is denied", denial(TEN)),
            word("the move's hold ends", new EndHold(ID, TEN)),
            word("the approval's deadline passes", new EndApproval(ID, DEADLINE)),
            word("approve", new ApproveConsultation(ID)),
            word("refuse", new RefuseConsultation(ID)),
            word("cancel, by a client", new CancelConsultation(ID, Actor.CLIENT, ANN)),
            word("cancel, by the therapist", new CancelConsultation(ID, Actor.THERAPIST, null)),
            word("move to ten", new RescheduleConsultation(ID, TEN, Actor.CLIENT, ANN, null)),
            word("move to nine", new RescheduleConsultation(ID, NINE, Actor.CLIENT, ANN, null)),
            word("move to eleven", new RescheduleConsultation(ID, ELEVEN, Actor.STAFF, null, null)),
            word("move to ten, by staff without a licence", withoutLicence(TEN)),
            word("override the licence, by staff", new OverrideLicence(ID, TEMPORARY)),
            word("the partner accepts", new AcceptAsPartner(ID, DAN)),
            word("the requester accepts", new AcceptAsPartner(ID, ANN)),
            word("one of two withdraws", new WithdrawPerson(ID, ANN)),
            word("the requester disavows", new DisavowPerson(ID, ANN)),
            word("the partner disavows", new DisavowPerson(ID, DAN)),
            word("a link is lost", new RenewLink(ID, ANN)),
            word("they came", new RecordAttendance(ID, true)),
            word("nobody came", new RecordAttendance(ID, false)),
            word("erase one of two", new EraseClient(ID, ANN)));

    private Transitions() {}

    static Cell of(Past past, Word word) {
        var told = given(past.events().toArray(BookingEvent[]::new));
        var course = told.course();
        try {
            var events = Decider.decide(course, word.command(), past.now());
            events.forEach(course::on);
            return new Cell(past.status(), course.status(), events, null);
        } catch (ConflictingState e) {
            return new Cell(past.status(), past.status(), List.of(), e);
        }
    }

    private static RescheduleRequested wish() {
        return new RescheduleRequested(ID, THERAPIST, NINE, TEN, PLACE, Actor.CLIENT);
    }

    private static ConsultationDeclined declined() {
        return new ConsultationDeclined(
                ID, THERAPIST, DeclineReason.SLOT_UNAVAILABLE, RefusalReason.DAY_FULL, List.of());
    }

    private static DenySlot denial(Quarter start) {
        return new DenySlot(ID, start, RefusalReason.BLOCKED, List.of());
    }

    private static RequestConsultation request(Quarter start) {
        return new RequestConsultation(
                ID,
                THERAPIST,
                start,
                requested.service(),
                requested.channel(),
                requested.language(),
                requested.place(),
                requested.zone(),
                ANN,
                DAN,
                null);
    }

    private static RescheduleConsultation withoutLicence(Quarter start) {
        return new RescheduleConsultation(ID, start, Actor.STAFF, null, TEMPORARY);
    }

    private static Past past(String name, Instant now, BookingEvent... events) {
        return new Past(name, List.of(events), now);
    }

    private static Word word(String name, ConsultationCommand command) {
        return new Word(name, command);
    }

    /** How a consultation came to where it stands, and the time it is. */
    record Past(String name, List<BookingEvent> events, Instant now) {
        ConsultationStatus status() {
            return given(events.toArray(BookingEvent[]::new)).course().status();
        }
    }

    /** Something that it can be told. */
    record Word(String name, ConsultationCommand command) {}

    /** What comes of it. */
    record Cell(
            ConsultationStatus before,
            ConsultationStatus status,
            List<? extends BookingEvent> events,
            @Nullable ConflictingState refusal) {

        /** To another state, or to another time. */
        boolean movesOn() {
            return before != status || events.stream().anyMatch(ConsultationRescheduled.class::isInstance);
        }

        String text() {
            if (refusal != null) {
                return "*" + refusal.getClass().getSimpleName() + "*";
            }
            return events.isEmpty()
                    ? "–"
                    : events.stream()
                            .map(event -> "`" + event.getClass().getSimpleName() + "`")
                            .collect(joining(", "));
        }
    }
}
