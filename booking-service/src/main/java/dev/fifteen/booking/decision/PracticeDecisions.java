package dev.fifteen.booking.decision;

import static dev.fifteen.booking.ConsultationStatus.ATTENDED;
import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.NO_SHOW;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;
import static dev.fifteen.contracts.booking.DeclineReason.THERAPIST_REFUSED;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.decision.ConflictingState.ApprovalNotAwaited;
import dev.fifteen.booking.decision.ConflictingState.AttendanceSettled;
import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.MovePending;
import dev.fifteen.booking.decision.ConflictingState.NotDecidedYet;
import dev.fifteen.booking.decision.ConflictingState.NotHeldYet;
import dev.fifteen.booking.decision.ConsultationCommand.EndApproval;
import dev.fifteen.booking.decision.ConsultationCommand.OverrideLicence;
import dev.fifteen.booking.decision.ConsultationCommand.RecordAttendance;
import dev.fifteen.contracts.booking.AttendanceRecorded;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of the words of the therapist, or of staff for them. */
final class PracticeDecisions {

    /** A slip is noticed within days; after that, reports have been made from it. */
    private static final Duration CORRECTABLE = Duration.ofDays(7);

    private PracticeDecisions() {}

    static List<? extends BookingEvent> approve(Course course, Instant now) {
        if (course.status == CONFIRMED) {
            return List.of();
        }
        requireApprovalAwaited(course, now);
        return List.of(new ConsultationConfirmed(course.id, course.therapistId, course.start, course.end));
    }

    static List<? extends BookingEvent> refuse(Course course, Instant now) {
        if (course.status == DECLINED && course.declinedFor == THERAPIST_REFUSED) {
            return List.of();
        }
        requireApprovalAwaited(course, now);
        return List.of(new ConsultationDeclined(course.id, course.therapistId, THERAPIST_REFUSED, null, List.of()));
    }

    static List<? extends BookingEvent> endApproval(Course course, EndApproval command) {
        return course.status == AWAITING_APPROVAL && command.deadline().equals(course.deadline)
                ? List.of(new ConsultationExpired(course.id, course.therapistId))
                : List.of();
    }

    static List<? extends BookingEvent> overrideLicence(Course course, OverrideLicence command, Instant now) {
        var overridden = command.override().of(course.asked);
        if (overridden.equals(course.override)) {
            return List.of();
        }
        if (course.isOver(now)) {
            throw new ConsultationOver(course.status);
        }
        // What the calendar is deciding, it decides by what was said before.
        if (course.status == REQUESTED) {
            throw new NotDecidedYet(course.status);
        }
        if (course.wish != null) {
            throw new MovePending(course.status);
        }
        return List.of(overridden);
    }

    static List<? extends BookingEvent> recordAttendance(Course course, RecordAttendance command, Instant now) {
        if (course.status == (command.attended() ? ATTENDED : NO_SHOW)) {
            return List.of();
        }
        if (!isRecorded(course.status)) {
            requireHeld(course, now);
        } else if (now.isAfter(course.end.start().plus(CORRECTABLE))) {
            throw new AttendanceSettled(course.status);
        }
        var recorded = new AttendanceRecorded(course.id, course.therapistId, command.attended());
        var wish = course.wish;
        return wish == null
                ? List.of(recorded)
                // The calendar may be about to keep a slot for a move that comes too late.
                : List.of(
                        new RescheduleDeclined(course.id, course.therapistId, wish.start(), null, List.of()), recorded);
    }

    private static boolean isRecorded(ConsultationStatus status) {
        return status == ATTENDED || status == NO_SHOW;
    }

    private static void requireHeld(Course course, Instant now) {
        if (!course.status.isOpen()) {
            throw new ConsultationOver(course.status);
        }
        if (course.status != CONFIRMED || !course.hasBegun(now)) {
            throw new NotHeldYet(course.status);
        }
    }

    private static void requireApprovalAwaited(Course course, Instant now) {
        // The timer may come a moment after the deadline; it is not a moment of grace.
        if (course.status != AWAITING_APPROVAL || course.deadline == null || !now.isBefore(course.deadline)) {
            throw new ApprovalNotAwaited(course.status);
        }
    }
}
