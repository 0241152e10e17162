package dev.fifteen.booking.decision;

import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.contracts.booking.DeclineReason.SLOT_UNAVAILABLE;
import static java.util.Objects.requireNonNull;

import dev.fifteen.booking.decision.ConsultationCommand.DenySlot;
import dev.fifteen.booking.decision.ConsultationCommand.EndHold;
import dev.fifteen.booking.decision.ConsultationCommand.GrantSlot;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationExpired;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import java.time.Instant;
import java.util.List;

/** What becomes of the calendar's words. None of them is ever refused: a word about what is not waited for is silence. */
final class CalendarDecisions {

    private CalendarDecisions() {}

    static List<? extends BookingEvent> grant(Course course, GrantSlot word, Instant now) {
        if (course.wishesFor(word.start())) {
            return move(course, word, now);
        }
        return course.asksFor(word.start()) ? List.of(admit(course, word, now)) : List.of();
    }

    // The word may have been on its way for longer than the client had: nobody is told to come to a call that has
    // begun.
    private static BookingEvent admit(Course course, GrantSlot word, Instant now) {
        return word.approvalDeadline() == null && course.hasBegun(now)
                ? new ConsultationExpired(course.id, course.therapistId)
                : settled(course, word);
    }

    private static BookingEvent settled(Course course, GrantSlot word) {
        return word.approvalDeadline() == null
                ? new ConsultationConfirmed(course.id, course.therapistId, word.start(), word.end())
                : new ConsultationAwaitsApproval(
                        course.id, course.therapistId, word.start(), word.end(), word.approvalDeadline());
    }

    private static List<? extends BookingEvent> move(Course course, GrantSlot word, Instant now) {
        if (!now.isBefore(word.start().start())) {
            return List.of(new RescheduleDeclined(course.id, course.therapistId, word.start(), null, List.of()));
        }
        var wish = requireNonNull(course.wish);
        var moved = new ConsultationRescheduled(
                course.id, course.therapistId, course.start, word.start(), word.end(), wish.by());
        // What the therapist has approved they need not approve again; what they have not, they approve for the new
        // time.
        return course.status == AWAITING_APPROVAL ? List.of(moved, settled(course, word)) : List.of(moved);
    }

    static List<? extends BookingEvent> deny(Course course, DenySlot word) {
        if (course.wishesFor(word.start())) {
            return List.of(
                    new RescheduleDeclined(course.id, course.therapistId, word.start(), word.reason(), word.nearest()));
        }
        // Also of a slot that was held: a therapist's block beats a hold, and nothing that is confirmed.
        return course.asksFor(word.start()) || course.waitsFor(word.start())
                ? List.of(new ConsultationDeclined(
                        course.id, course.therapistId, SLOT_UNAVAILABLE, word.reason(), word.nearest()))
                : List.of();
    }

    static List<? extends BookingEvent> endHold(Course course, EndHold word) {
        if (course.wishesFor(word.start())) {
            return List.of(new RescheduleDeclined(course.id, course.therapistId, word.start(), null, List.of()));
        }
        return course.asksFor(word.start()) || course.waitsFor(word.start())
                ? List.of(new ConsultationExpired(course.id, course.therapistId))
                : List.of();
    }
}
