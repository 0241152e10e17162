package dev.fifteen.availability.calendar;

import static dev.fifteen.availability.calendar.KeptSlot.Stage.EXPIRED;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.HELD;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.RESERVED;
import static dev.fifteen.availability.calendar.KeptSlot.Stage.TAKEN;

import dev.fifteen.availability.calendar.KeptSlot.Stage;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.OverrideRemoved;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TherapistChanged;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.availability.TherapistRetired;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Instant;
import java.time.LocalDate;

/** What each event makes of a calendar. The same for the one that decides and the one that is searched. */
final class History {

    /** How long what is over can still be looked at, so that a calendar of ten years stays as small as a new one. */
    private static final int REMEMBERED_DAYS = 35;

    private History() {}

    static Calendar after(CredentialsChanged event, Calendar calendar) {
        return calendar.with(event.credentials());
    }

    static Calendar after(BusyTimesChanged event, Calendar calendar, Instant at) {
        Quarters times = calendar.away()
                .busyBy(event.feedId())
                .without(Quarters.of(event.removed()))
                .with(Quarters.of(event.added()));
        return calendar.with(calendar.away().with(event.feedId(), times, oldest(at)));
    }

    static Calendar after(SlotLicenceOverridden event, Calendar calendar) {
        return calendar.with(calendar.kept().withoutLicence(event.consultationId(), event.reason()));
    }

    static Calendar after(AvailabilityEvent event, Calendar calendar, Instant at) {
        return switch (event) {
            case WorkingHoursChanged e ->
                calendar.with(calendar.credentials().in(e.zone()))
                        .with(calendar.hours().withWeekly(e.hours()));
            case HoursOverridden e ->
                calendar.with(calendar.hours()
                        .withOverride(
                                e.date(),
                                e.hours(),
                                LocalDate.ofInstant(at, calendar.zone()).minusDays(REMEMBERED_DAYS)));
            case OverrideRemoved e -> calendar.with(calendar.hours().withoutOverride(e.date()));
            case CalendarRulesChanged e -> calendar.with(e.rules());
            case TimeBlocked e ->
                calendar.with(calendar.away()
                        .with(new Block(e.blockId(), new QuarterRange(e.from(), e.to())), oldest(at)));
            case TimeUnblocked e -> calendar.with(calendar.away().without(e.blockId()));
            case SlotHeld e ->
                calendar.with(calendar.kept()
                        .with(
                                new KeptSlot(
                                        e.consultationId(), e.start(), e.end(), e.place(), HELD, e.licenceOverride()),
                                oldest(at)));
            case SlotRefused e -> calendar.with(calendar.kept().in(Stage.BLOCKED, e.consultationId(), e.start()));
            case HoldExpired e -> calendar.with(calendar.kept().in(EXPIRED, e.consultationId(), e.start()));
            case SlotTaken e -> calendar.with(calendar.kept().in(TAKEN, e.consultationId(), e.start()));
            case SlotReleased e -> calendar.with(calendar.kept().without(e.consultationId(), e.start()));
            case SlotReserved e ->
                calendar.with(calendar.kept()
                        .with(
                                new KeptSlot(e.consultationId(), e.start(), e.end(), e.place(), RESERVED, null),
                                oldest(at)));
            case ReservationRefused e -> calendar.with(calendar.kept().without(e.consultationId(), e.start()));
            case TherapistRegistered e -> calendar;
            case TherapistChanged e -> calendar;
            case TherapistRetired e -> calendar;
        };
    }

    /** What was over before this quarter is forgotten by then. */
    static Quarter oldest(Instant at) {
        return Quarter.containing(at).minus(REMEMBERED_DAYS * 24 * 60 / Quarter.MINUTES);
    }
}
