package dev.fifteen.booking.decision;

import static dev.fifteen.contracts.Actor.CLIENT;
import static dev.fifteen.contracts.Actor.STAFF;

import dev.fifteen.booking.decision.ConflictingState.ConsultationOver;
import dev.fifteen.booking.decision.ConflictingState.NotInvited;
import dev.fifteen.booking.decision.ConflictingState.PersonWithdrawn;
import dev.fifteen.booking.decision.ConsultationCommand.AcceptAsPartner;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.EraseClient;
import dev.fifteen.booking.decision.ConsultationCommand.RenewLink;
import dev.fifteen.booking.decision.ConsultationCommand.WithdrawPerson;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of what one of the clients says for themselves alone. */
final class CoupleDecisions {

    private CoupleDecisions() {}

    static List<? extends BookingEvent> accept(Course course, AcceptAsPartner command, Instant now) {
        if (!command.person().equals(course.asked.partnerId())) {
            throw new NotInvited(course.status);
        }
        if (course.isOver(now)) {
            throw new ConsultationOver(course.status);
        }
        if (!course.attending.contains(command.person())) {
            throw new PersonWithdrawn(course.status);
        }
        return course.partnerAccepted
                ? List.of()
                : List.of(new PartnerAccepted(course.id, course.therapistId, command.person()));
    }

    static List<? extends BookingEvent> withdraw(Course course, WithdrawPerson command, Instant now) {
        if (!course.attending.contains(command.person())) {
            return List.of();
        }
        if (course.isOver(now)) {
            throw new ConsultationOver(course.status);
        }
        return leave(course, command.person(), CLIENT);
    }

    /** Never refused: whoever asks must not learn whether there is anything to be let in to. */
    static List<? extends BookingEvent> renewLink(Course course, RenewLink command, Instant now) {
        return course.isOver(now)
                        || !course.attending.contains(command.person())
                        || course.disavowed.contains(command.person())
                ? List.of()
                : List.of(new LinkRequested(course.id, course.therapistId, command.person()));
    }

    /** Heard in every state, for it is about an address more than about a call. */
    static List<? extends BookingEvent> disavow(Course course, DisavowPerson command, Instant now) {
        if (course.disavowed.contains(command.person())) {
            return List.of();
        }
        var disavowed = new AddressDisavowed(course.id, course.therapistId, command.person());
        if (course.isOver(now) || !course.attending.contains(command.person())) {
            return List.of(disavowed);
        }
        // Whoever asked in a stranger's name leaves nothing behind, whomever else they named.
        return command.person().equals(course.asked.requesterId())
                ? List.of(disavowed, new ConsultationCancelled(course.id, course.therapistId, CLIENT))
                : Stream.concat(Stream.of(disavowed), leave(course, command.person(), CLIENT).stream())
                        .toList();
    }

    /** Said again of one who is erased, it is said again: a restored backup has them once more. */
    static List<? extends BookingEvent> erase(Course course, EraseClient command, Instant now) {
        var erased = new ClientErased(course.id, course.therapistId, command.person());
        return course.isOver(now) || !course.attending.contains(command.person())
                ? List.of(erased)
                : Stream.concat(leave(course, command.person(), STAFF).stream(), Stream.of(erased))
                        .toList();
    }

    private static List<? extends BookingEvent> leave(Course course, PersonId person, Actor by) {
        return course.attending.size() > 1
                ? List.of(new PartnerWithdrew(course.id, course.therapistId, person))
                : List.of(new ConsultationCancelled(course.id, course.therapistId, by));
    }
}
