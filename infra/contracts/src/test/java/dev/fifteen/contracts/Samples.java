package dev.fifteen.contracts;

import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.AttendanceRecorded;
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
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import dev.fifteen.contracts.booking.Wishes;
import dev.fifteen.contracts.identity.AccountEnded;
import dev.fifteen.contracts.identity.AccountInvited;
import dev.fifteen.contracts.identity.AccountJoined;
import dev.fifteen.contracts.identity.PasswordReplaced;
import dev.fifteen.contracts.notification.ClientForgotten;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.MessageAbandoned;
import dev.fifteen.contracts.notification.MessageFailed;
import dev.fifteen.contracts.notification.MessageSent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One of each published event. */
final class Samples {

    private static final TherapistId THERAPIST = TherapistId.of("0199a6de-0000-7000-8000-000000000001");
    private static final ConsultationId CONSULTATION = ConsultationId.of("0199a6de-0000-7000-8000-000000000002");
    private static final PersonId REQUESTER = PersonId.of("0199a6de-0000-7000-8000-000000000003");
    private static final PersonId PARTNER = PersonId.of("0199a6de-0000-7000-8000-000000000004");
    private static final StaffId STAFF = StaffId.of("0199a6de-0000-7000-8000-000000000007");
    private static final AccountId ACCOUNT = AccountId.of("0199a6de-0000-7000-8000-000000000008");
    private static final BlockId BLOCK = BlockId.of("0199a6de-0000-7000-8000-000000000006");
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Quarter START = Quarter.parse("2027-01-11T17:00:00Z");
    private static final Quarter END = START.plus(1);
    private static final List<Quarter> NEAREST = List.of(START.plus(1), START.minus(2));
    private static final Instant DEADLINE = Instant.parse("2027-01-10T17:00:00Z");
    private static final Dispatch DISPATCH = new Dispatch(
            MessageId.of("0199a6de-0000-7000-8000-000000000005"),
            Dispatch.Kind.CONFIRMATION,
            Dispatch.Role.REQUESTER,
            UUID.fromString("0199a6de-0000-7000-8000-000000000003"));
    private static final TherapistProfile PROFILE = new TherapistProfile(
            "Dana Levi",
            "LMFT",
            List.of("en", "he"),
            List.of("individual", "couples"),
            List.of(new Licence(new Place("US-CA"), "LMFT 12345", LocalDate.parse("2030-01-01"))),
            ZONE,
            List.of(Channel.VIDEO, Channel.PHONE));

    private Samples() {}

    static Stream<PublishedEvent> all() {
        return Stream.of(
                new TherapistRegistered(THERAPIST, PROFILE),
                new TherapistChanged(THERAPIST, PROFILE),
                new TherapistRetired(THERAPIST),
                new WorkingHoursChanged(
                        THERAPIST,
                        ZONE,
                        List.of(new WorkingHours(
                                DayOfWeek.MONDAY, TimeOfDay.parse("09:00"), TimeOfDay.parse("24:00")))),
                new CalendarRulesChanged(THERAPIST, CalendarRules.DEFAULT),
                new HoursOverridden(
                        THERAPIST,
                        LocalDate.parse("2027-01-11"),
                        List.of(new HoursRange(TimeOfDay.parse("20:00"), TimeOfDay.parse("24:00")))),
                new OverrideRemoved(THERAPIST, LocalDate.parse("2027-01-11")),
                new TimeBlocked(THERAPIST, BLOCK, START, START.plus(8)),
                new TimeUnblocked(THERAPIST, BLOCK),
                new SlotHeld(
                        THERAPIST,
                        CONSULTATION,
                        START,
                        END,
                        new Place("US-CA"),
                        DEADLINE.plusSeconds(600),
                        DEADLINE,
                        LicenceOverride.INTERSTATE_COMPACT),
                new SlotRefused(THERAPIST, CONSULTATION, START, RefusalReason.SLOT_UNAVAILABLE, NEAREST),
                new HoldExpired(THERAPIST, CONSULTATION, START),
                new SlotTaken(THERAPIST, CONSULTATION, START, END),
                new SlotReleased(THERAPIST, CONSULTATION, START, END),
                new SlotReserved(THERAPIST, CONSULTATION, START, END, new Place("US-CA")),
                new ReservationRefused(THERAPIST, CONSULTATION, START, RefusalReason.BLOCKED),
                new ConsultationRequested(
                        CONSULTATION,
                        THERAPIST,
                        START,
                        "couples",
                        Channel.VIDEO,
                        "he",
                        new Place("US-CA"),
                        ZONE,
                        REQUESTER,
                        PARTNER,
                        LicenceOverride.INTERSTATE_COMPACT),
                new LicenceOverridden(
                        CONSULTATION, THERAPIST, new Place("US-CA"), LicenceOverride.INTERSTATE_COMPACT, STAFF),
                new ConsultationAwaitsApproval(CONSULTATION, THERAPIST, START, END, DEADLINE),
                new ConsultationConfirmed(CONSULTATION, THERAPIST, START, END),
                new ConsultationDeclined(
                        CONSULTATION,
                        THERAPIST,
                        DeclineReason.SLOT_UNAVAILABLE,
                        RefusalReason.SLOT_UNAVAILABLE,
                        NEAREST),
                new RescheduleRequested(
                        CONSULTATION,
                        THERAPIST,
                        START,
                        START.plus(4),
                        new Place("US-CA"),
                        Actor.CLIENT,
                        LicenceOverride.INTERSTATE_COMPACT),
                new ConsultationRescheduled(CONSULTATION, THERAPIST, START, START.plus(4), END.plus(4), Actor.CLIENT),
                new RescheduleDeclined(CONSULTATION, THERAPIST, START.plus(4), RefusalReason.TOO_FAR, NEAREST),
                new PartnerAccepted(CONSULTATION, THERAPIST, PARTNER),
                new PartnerWithdrew(CONSULTATION, THERAPIST, PARTNER),
                new AddressDisavowed(CONSULTATION, THERAPIST, PARTNER),
                new LinkRequested(CONSULTATION, THERAPIST, PARTNER),
                new ConsultationCancelled(CONSULTATION, THERAPIST, Actor.CLIENT),
                new ConsultationExpired(CONSULTATION, THERAPIST),
                new AttendanceRecorded(CONSULTATION, THERAPIST, true),
                new ClientErased(CONSULTATION, THERAPIST, PARTNER),
                new WaitingListJoined(
                        CONSULTATION,
                        THERAPIST,
                        "couples",
                        Channel.VIDEO,
                        "he",
                        new Place("US-CA"),
                        ZONE,
                        REQUESTER,
                        PARTNER,
                        new Wishes(
                                List.of(DayOfWeek.MONDAY),
                                List.of(new HoursRange(TimeOfDay.parse("09:00"), TimeOfDay.parse("12:00"))),
                                LocalDate.parse("2027-01-11"),
                                LocalDate.parse("2027-02-11")),
                        DEADLINE,
                        ConsultationId.of("0199a6de-0000-7000-8000-000000000008")),
                new OfferPrepared(CONSULTATION, THERAPIST, START, new Place("US-CA")),
                new SlotOffered(CONSULTATION, REQUESTER, THERAPIST, START, END, DEADLINE, 1),
                new OfferTaken(CONSULTATION, THERAPIST, START),
                new OfferEnded(CONSULTATION, THERAPIST, START, OfferEnded.Reason.LAPSED),
                new WaitingListLeft(CONSULTATION, REQUESTER, DEADLINE, WaitingListLeft.Reason.OFFERS_LAPSED),
                new MessageSent(CONSULTATION, DISPATCH),
                new MessageFailed(CONSULTATION, DISPATCH, 1, "smtp-451", DEADLINE),
                new MessageAbandoned(CONSULTATION, DISPATCH, "smtp-550"),
                new ClientForgotten(CONSULTATION, PARTNER),
                new AccountInvited(ACCOUNT, THERAPIST, 2, AccountInvited.Purpose.NEW_PASSWORD, DEADLINE, STAFF),
                new AccountJoined(ACCOUNT),
                new PasswordReplaced(ACCOUNT),
                new AccountEnded(ACCOUNT, STAFF));
    }
}
