package dev.fifteen.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.Wishes.Time;
import dev.fifteen.availability.hours.Hours;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours are local, slots are instants: what lies between is compared with {@link Wishes}, around every change of clocks. */
class CalendarTimeTest {

    private static final TherapistId SOMEONE = new TherapistId(new UUID(0, 1));
    private static final Place PLACE = new Place("US-CA");
    private static final Instant FROM = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant TO = Instant.parse("2028-06-01T00:00:00Z");
    private static final int CASES_PER_CHANGE = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "America/Toronto",
                "America/Vancouver",
                "America/St_Johns",
                "America/Havana",
                "America/Santiago",
                "America/Nuuk",
                "Antarctica/Troll",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Asia/Beirut",
                "Asia/Jerusalem",
                "Asia/Kathmandu",
                "Atlantic/Azores",
                "Australia/Eucla",
                "Australia/Lord_Howe",
                "Europe/Paris",
                "Pacific/Chatham",
                "Pacific/Kiritimati",
                "UTC"
            })
    void offersWhatTheWallClockSaysThroughEveryChangeOfClocks(String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        Random random = new Random(zoneName.hashCode());
        for (Instant change : changesOfClocks(zone)) {
            for (int i = 0; i < CASES_PER_CHANGE; i++) {
                Instant now = change.minus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
                compare(new RandomWishes(random.nextLong()).around(now, zone, 8), now);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "America/Vancouver",
                "America/St_Johns",
                "America/Santiago",
                "Africa/Casablanca",
                "Antarctica/Troll",
                "Asia/Jerusalem",
                "Asia/Kathmandu",
                "Atlantic/Azores",
                "Australia/Lord_Howe",
                "Europe/Paris",
                "Pacific/Chatham"
            })
    void offersWhatTheWallClockSaysThroughAYear(String zoneName) {
        Wishes wishes = new RandomWishes(zoneName.hashCode()).around(FROM, ZoneId.of(zoneName), 366);
        compareOpenings(
                new Wishes(
                        wishes.zone(),
                        wishes.hours(),
                        wishes.overrides(),
                        new CalendarRules(15, 15, 15, 30, 120, 366, 96, CalendarRules.Policy.INSTANT, 24),
                        LocalDate.of(2030, 1, 1),
                        wishes.blocks(),
                        wishes.busy(),
                        wishes.calls()),
                FROM);
    }

    @Test
    void skipsALocalTimeThatDoesNotExist() {
        Calendar losAngeles = openCalendar(ZoneId.of("America/Los_Angeles"), "01:30", "03:30");

        assertThat(startsOf(losAngeles, "2027-03-14T00:00:00Z", 1))
                .containsExactly(
                        "2027-03-14T09:30:00Z", "2027-03-14T09:45:00Z", "2027-03-14T10:00:00Z", "2027-03-14T10:15:00Z");
    }

    @Test
    void offersALocalTimeThatOccursTwiceAsTwoInstants() {
        Calendar lordHowe = openCalendar(ZoneId.of("Australia/Lord_Howe"), "01:30", "02:00");

        assertThat(startsOf(lordHowe, "2027-04-03T12:00:00Z", 0))
                .containsExactly(
                        "2027-04-03T14:30:00Z", "2027-04-03T14:45:00Z", "2027-04-03T15:00:00Z", "2027-04-03T15:15:00Z");
    }

    @Test
    void knowsADayThatAZoneLeftOut() {
        Calendar apia = openCalendar(ZoneId.of("Pacific/Apia"), "00:00", "24:00");

        // There was no 30 December 2011 in Samoa: after the 29th came the 31st.
        assertThat(apia.open(PLACE, Instant.parse("2011-12-29T10:00:00Z")).next(0))
                .isEqualTo(Quarter.parse("2011-12-29T10:00:00Z").index());
        assertThat(startsOf(apia, "2011-12-29T10:00:00Z", 1)).hasSize(24 * 4);
    }

    private static Calendar openCalendar(ZoneId zone, String from, String to) {
        List<WorkingHours> hours = Stream.of(DayOfWeek.values())
                .map(day -> new WorkingHours(day, TimeOfDay.parse(from), TimeOfDay.parse(to)))
                .toList();
        var rules = new CalendarRules(15, 15, 0, 0, 0, 1, 96, CalendarRules.Policy.INSTANT, 24);
        return calendar(
                new Wishes(zone, hours, Map.of(), rules, LocalDate.of(2030, 1, 1), List.of(), List.of(), List.of()),
                FROM);
    }

    private static List<String> startsOf(Calendar calendar, String now, int days) {
        OpenStarts open = calendar.open(PLACE, Instant.parse(now));
        int until = Quarter.parse(now).plus((days + 1) * 96).index();
        return all(open).stream()
                .filter(start -> start < until)
                .map(start -> new Quarter(start).toString())
                .toList();
    }

    private static List<Instant> changesOfClocks(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        // Where clocks never change, and once more where they do: some day.
        changes.add(FROM.plus(Duration.ofDays(100)));
        return changes;
    }

    private static Calendar calendar(Wishes wishes, Instant now) {
        var licences = List.of(new Licence(PLACE, "1", wishes.licensedUntil()));
        Calendar calendar = Calendar.CLOSED
                .with(new Credentials(wishes.zone(), licences, false))
                .with(new Hours(wishes.hours(), new TreeMap<>(wishes.overrides())))
                .with(wishes.rules());
        for (Time block : wishes.blocks()) {
            calendar = History.after(
                    new TimeBlocked(SOMEONE, new BlockId(UUID.randomUUID()), first(block), last(block)), calendar, now);
        }
        var busy = wishes.busy().stream()
                .map(time -> new QuarterRange(first(time), last(time)))
                .toList();
        var feed = new FeedId(UUID.randomUUID());
        calendar = History.after(new BusyTimesChanged(SOMEONE, feed, busy, List.of()), calendar, now);
        for (Time call : wishes.calls()) {
            var consultation = new ConsultationId(UUID.randomUUID());
            calendar = History.after(
                    new SlotHeld(SOMEONE, consultation, first(call), last(call), PLACE, now, null), calendar, now);
        }
        return calendar;
    }

    private static Quarter first(Time time) {
        return Quarter.startingAt(time.start());
    }

    private static Quarter last(Time time) {
        return Quarter.startingAt(time.end());
    }

    private static List<Quarter> compareOpenings(Wishes wishes, Instant now) {
        List<Quarter> expected =
                wishes.openAt(now).stream().map(Quarter::startingAt).toList();
        assertThat(all(calendar(wishes, now).open(PLACE, now)).stream().map(Quarter::new))
                .as("open at %s: %s", now, wishes)
                .containsExactlyElementsOf(expected);
        return expected;
    }

    private static void compare(Wishes wishes, Instant now) {
        Calendar calendar = calendar(wishes, now);
        List<Quarter> expected = compareOpenings(wishes, now);

        Quarter first = Quarter.containing(now).minus(8);
        assertThat(IntStream.range(0, 12 * 96)
                        .mapToObj(first::plus)
                        .map(start -> calendar.refusal(start, PLACE, null, now).orElse(null)))
                .as("reasons at %s: %s", now, wishes)
                .containsExactlyElementsOf(IntStream.range(0, 12 * 96)
                        .mapToObj(first::plus)
                        .map(start -> wishes.reason(start.start(), now))
                        .toList());

        Quarter wished = first.plus(200);
        Comparator<Quarter> byDistance = Comparator.comparingInt(start -> Math.abs(start.index() - wished.index()));
        assertThat(calendar.open(PLACE, now).nearest(wished, 5))
                .as("nearest to %s at %s: %s", wished, now, wishes)
                .containsExactlyElementsOf(
                        expected.stream().sorted(byDistance).limit(5).toList());
    }

    private static List<Integer> all(OpenStarts open) {
        return IntStream.iterate(open.next(0), start -> start != Quarters.NEVER, start -> open.next(start + 1))
                .boxed()
                .toList();
    }
}
