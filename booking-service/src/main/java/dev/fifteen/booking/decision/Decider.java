package dev.fifteen.booking.decision;

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
import dev.fifteen.contracts.booking.BookingEvent;
import java.time.Instant;
import java.util.List;

/**
 * Says what happens when a consultation is told something. What the calendar says late or twice is silence: the calendar hears every
 * end of a consultation on the same ordered stream, and gives the slot back on that word alone.
 */
public final class Decider {

    private Decider() {}

    /** A request that nobody made before: what happens with it, in order. */
    public static List<BookingEvent> begin(RequestConsultation command) {
        return ClientDecisions.begin(command);
    }

    /**
     * What happens next, in order; nothing where all is said already.
     *
     * @throws ConflictingState where people ask for what is not, or no longer, possible
     */
    public static List<? extends BookingEvent> decide(Course course, ConsultationCommand command, Instant now) {
        return switch (command) {
            case RequestConsultation c -> ClientDecisions.requestAgain(course, c);
            case GrantSlot c -> CalendarDecisions.grant(course, c, now);
            case DenySlot c -> CalendarDecisions.deny(course, c);
            case EndHold c -> CalendarDecisions.endHold(course, c);
            case EndApproval c -> PracticeDecisions.endApproval(course, c);
            case ApproveConsultation c -> PracticeDecisions.approve(course, now);
            case RefuseConsultation c -> PracticeDecisions.refuse(course, now);
            case RecordAttendance c -> PracticeDecisions.recordAttendance(course, c, now);
            case RescheduleConsultation c -> ClientDecisions.reschedule(course, c, now);
            case OverrideLicence c -> PracticeDecisions.overrideLicence(course, c, now);
            case CancelConsultation c -> ClientDecisions.cancel(course, c, now);
            case AcceptAsPartner c -> CoupleDecisions.accept(course, c, now);
            case WithdrawPerson c -> CoupleDecisions.withdraw(course, c, now);
            case RenewLink c -> CoupleDecisions.renewLink(course, c, now);
            case EraseClient c -> CoupleDecisions.erase(course, c, now);
            case DisavowPerson c -> CoupleDecisions.disavow(course, c, now);
        };
    }
}
