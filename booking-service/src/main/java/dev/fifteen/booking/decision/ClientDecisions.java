package dev.fifteen.booking.decision;

import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;

import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.DifferentRequest;
import dev.fifteen.booking.decision.ConflictingState.MovePending;
import dev.fifteen.booking.decision.ConflictingState.NotDecidedYet;
import dev.fifteen.booking.decision.ConflictingState.PersonWithdrawn;
import dev.fifteen.booking.decision.ConsultationCommand.CancelConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.decision.ConsultationCommand.RescheduleConsultation;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a wish that everybody may have: to have the call, to have it at another time, not to have it. */
final class ClientDecisions {

    private ClientDecisions() {}

    static List<BookingEvent> begin(RequestConsultation command) {
        var asked = requested(command);
        var override = command.override();
        return override == null ? List.of(asked) : List.of(asked, override.of(asked));
    }

    private static ConsultationRequested requested(RequestConsultation command) {
        return new ConsultationRequested(
                command.consultationId(),
                command.therapistId(),
                command.start(),
                command.service(),
                command.channel(),
                command.language(),
                command.place(),
                command.zone(),
                command.requesterId(),
                command.partnerId(),
                command.override() == null ? null : command.override().reason());
    }

    static List<? extends BookingEvent> requestAgain(Course course, RequestConsultation command) {
        if (!course.asked.equals(requested(command))) {
            throw new DifferentRequest(course.status);
        }
        return List.of();
    }

    static List<? extends BookingEvent> reschedule(Course course, RescheduleConsultation command, Instant now) {
        if (course.isOver(now)) {
            throw new ConsultationOver(course.status);
        }
        requireAttending(course, command.person());
        var override = command.override() == null ? null : command.override().of(course.asked);
        if (course.wishesFor(command.start()) && (override == null || override.equals(course.override))
                || course.wish == null && command.start().equals(course.start)) {
            return List.of();
        }
        if (course.status == REQUESTED) {
            throw new NotDecidedYet(course.status);
        }
        // Were the last wish to win, a slot that is asked for, given up and asked for again could be confirmed by the
        // calendar's first, withdrawn yes.
        if (course.wish != null) {
            throw new MovePending(course.status);
        }
        // For this client, therapist and place staff have said it once: whoever moves the call need not say it again.
        var valid = override == null ? course.override : override;
        var wish = new RescheduleRequested(
                course.id,
                course.therapistId,
                course.start,
                command.start(),
                course.asked.place(),
                command.by(),
                valid == null ? null : valid.reason());
        return override == null || override.equals(course.override) ? List.of(wish) : List.of(override, wish);
    }

    static List<? extends BookingEvent> cancel(Course course, CancelConsultation command, Instant now) {
        if (course.status == CANCELLED && command.by() == course.cancelledBy) {
            return List.of();
        }
        if (course.isOver(now)) {
            throw new ConsultationOver(course.status);
        }
        requireAttending(course, command.person());
        return List.of(new ConsultationCancelled(course.id, course.therapistId, command.by()));
    }

    private static void requireAttending(Course course, @Nullable PersonId person) {
        if (person != null && !course.attending.contains(person)) {
            throw new PersonWithdrawn(course.status);
        }
    }
}
