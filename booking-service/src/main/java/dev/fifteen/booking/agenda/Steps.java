package dev.fifteen.booking.agenda;

import static dev.fifteen.booking.ConsultationStatus.ATTENDED;
import static dev.fifteen.booking.ConsultationStatus.AWAITING_APPROVAL;
import static dev.fifteen.booking.ConsultationStatus.CANCELLED;
import static dev.fifteen.booking.ConsultationStatus.CONFIRMED;
import static dev.fifteen.booking.ConsultationStatus.DECLINED;
import static dev.fifteen.booking.ConsultationStatus.EXPIRED;
import static dev.fifteen.booking.ConsultationStatus.NO_SHOW;
import static dev.fifteen.booking.ConsultationStatus.REQUESTED;

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
import dev.fifteen.contracts.booking.LicenceOverridden;
import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which events are steps of a consultation's way, told to all who have a part in it. */
final class Steps {

    private Steps() {}

    static Optional<Step> of(BookingEvent event) {
        return Optional.ofNullable(stepOf(event));
    }

    private static @Nullable Step stepOf(BookingEvent event) {
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
            case AttendanceRecorded e -> Step.to(e.attended() ? ATTENDED : NO_SHOW);
            // The practice's own affair.
            case LicenceOverridden e -> null;
            // What one person says for themselves is not the other's to see.
            case PartnerAccepted e -> null;
            case PartnerWithdrew e -> null;
            case AddressDisavowed e -> null;
            case LinkRequested e -> null;
            case ClientErased e -> null;
        };
    }
}
