package dev.fifteen.availability.calendar;

import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Events of calendars as they are in use: office hours, another calendar read in, calls ahead. The same for the same number. */
public final class SampleCalendars {

    public static final Place PLACE = new Place("US-CA");
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final CalendarRules RULES = new CalendarRules(15, 15, 0, 15, 120, 60, 32, Policy.INSTANT, 24);
    private static final int DAYS = 31;
    private static final int CALLS = 40;
    private static final int QUARTERS_OF_A_DAY = 96;

    private SampleCalendars() {}

    public static TherapistId therapist(int number) {
        return new TherapistId(new UUID(1, number));
    }

    /** What opens a therapist's calendar, and makes it busy at that time and for a month. */
    public static List<Object> events(int number, Instant now) {
        TherapistId therapist = therapist(number);
        Random random = new Random(number);
        List<Object> events = new ArrayList<>();
        events.add(new CredentialsChanged(
                therapist, new Credentials(ZONE, List.of(new Licence(PLACE, "1", LocalDate.of(2099, 1, 1))), false)));
        events.add(new WorkingHoursChanged(therapist, ZONE, officeHours()));
        events.add(new CalendarRulesChanged(therapist, RULES));
        events.add(new BusyTimesChanged(therapist, new FeedId(new UUID(2, number)), busy(random, now), List.of()));
        for (int call = 0; call < CALLS; call++) {
            Quarter start = Quarter.notBefore(now).plus(random.nextInt(DAYS * QUARTERS_OF_A_DAY));
            events.addAll(call(therapist, random, start, now, false));
        }
        return events;
    }

    /** A call that was held and taken, or released after all. */
    public static List<AvailabilityEvent> call(
            TherapistId therapist, Random random, Quarter start, Instant now, boolean released) {
        var consultation = new ConsultationId(new UUID(random.nextLong(), random.nextLong()));
        Quarter end = start.plus(1);
        return List.of(
                new SlotHeld(therapist, consultation, start, end, PLACE, now.plus(Duration.ofMinutes(15)), null),
                released
                        ? new SlotReleased(therapist, consultation, start, end)
                        : new SlotTaken(therapist, consultation, start, end));
    }

    /** Tells calendars kept in memory what happened. */
    public static void tell(Calendars calendars, Object event, Instant at) {
        switch (event) {
            case CredentialsChanged opened -> calendars.on(opened);
            case BusyTimesChanged busy -> calendars.on(busy, at);
            case AvailabilityEvent other -> calendars.on(other, at);
            default -> throw new IllegalArgumentException(event.getClass().getName());
        }
    }

    private static List<WorkingHours> officeHours() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() < DayOfWeek.SATURDAY.getValue())
                .flatMap(day -> Stream.of(hours(day, "09:00", "12:00"), hours(day, "13:00", "18:00")))
                .toList();
    }

    private static WorkingHours hours(DayOfWeek day, String from, String to) {
        return new WorkingHours(day, TimeOfDay.parse(from), TimeOfDay.parse(to));
    }

    private static List<QuarterRange> busy(Random random, Instant now) {
        List<QuarterRange> busy = new ArrayList<>();
        Quarter from = Quarter.notBefore(now);
        for (int meeting = 0; meeting < DAYS * 3; meeting++) {
            from = from.plus(1 + random.nextInt(QUARTERS_OF_A_DAY / 3));
            busy.add(new QuarterRange(from, from.plus(4)));
            from = from.plus(4);
        }
        return busy;
    }
}
