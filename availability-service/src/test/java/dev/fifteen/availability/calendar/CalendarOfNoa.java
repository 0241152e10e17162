package dev.fifteen.availability.calendar;

import static org.mockito.Mockito.mock;

import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRules.Policy;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.HoursOverridden;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;

/**
 * The calendar of Noa in Los Angeles, open on weekdays from nine to twelve, and what can be said to it; it is Monday,
 * 11 January 2027, seven in the morning there.
 */
abstract class CalendarOfNoa {

    static final TherapistId NOA = new TherapistId(new UUID(0, 1));
    static final ConsultationId FIRST = new ConsultationId(new UUID(0, 2));
    static final ConsultationId SECOND = new ConsultationId(new UUID(0, 3));
    static final BlockId LUNCH = new BlockId(new UUID(0, 4));
    static final FeedId FEED = new FeedId(new UUID(0, 5));
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    static final Place CALIFORNIA = new Place("US-CA");
    static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    static final Instant NOW = Instant.parse("2027-01-11T15:00:00Z");
    static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");
    static final Quarter TEN = NINE.plus(4);
    static final Quarter TOMORROW_AT_NINE = NINE.plus(96);

    static final List<Licence> LICENCES = List.of(new Licence(CALIFORNIA, "LMFT 1", LocalDate.of(2027, 1, 14)));
    static final List<WorkingHours> HOURS = Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
            .map(day -> new WorkingHours(day, TimeOfDay.parse("09:00"), TimeOfDay.parse("12:00")))
            .toList();
    static final CalendarRules RULES = new CalendarRules(15, 15, 0, 0, 120, 2, 4, Policy.INSTANT, 24);

    static final CredentialsChanged OPENED = new CredentialsChanged(NOA, new Credentials(LOS_ANGELES, LICENCES, false));
    static final CredentialsChanged RETIRED = new CredentialsChanged(NOA, new Credentials(LOS_ANGELES, LICENCES, true));
    static final WorkingHoursChanged HOURS_SET = new WorkingHoursChanged(NOA, LOS_ANGELES, HOURS);
    static final CalendarRulesChanged RULES_SET = new CalendarRulesChanged(NOA, RULES);

    final AggregateTestFixture<TherapistCalendar> fixture = new AggregateTestFixture<>(TherapistCalendar.class);

    final BlockNotes notes = mock();

    @BeforeEach
    void provideWhatTheCalendarUses() {
        fixture.registerInjectableResource(new FixtureClock());
        fixture.registerInjectableResource(notes);
        fixture.registerInjectableResource(new HoldPolicy(TEN_MINUTES, Duration.ofHours(1)));
    }

    TestExecutor<TherapistCalendar> open(Object... later) {
        return fixture.given(Stream.concat(Stream.of(OPENED, HOURS_SET, RULES_SET), Stream.of(later))
                        .toList())
                .andGivenCurrentTime(NOW);
    }

    static HoldSlot hold(ConsultationId consultation, Quarter start) {
        return new HoldSlot(NOA, consultation, start, CALIFORNIA, null);
    }

    static TakeSlot take(ConsultationId consultation, Quarter start) {
        return new TakeSlot(NOA, consultation, start);
    }

    static ReleaseSlot release(ConsultationId consultation) {
        return new ReleaseSlot(NOA, consultation);
    }

    static SlotHeld held(ConsultationId consultation, Quarter start) {
        return new SlotHeld(NOA, consultation, start, start.plus(1), CALIFORNIA, NOW, null);
    }

    static SlotHeld heldNow(ConsultationId consultation, Quarter start) {
        return new SlotHeld(NOA, consultation, start, start.plus(1), CALIFORNIA, NOW.plus(TEN_MINUTES), null);
    }

    static SlotTaken taken(ConsultationId consultation, Quarter start) {
        return new SlotTaken(NOA, consultation, start, start.plus(1));
    }

    static SlotReleased released(ConsultationId consultation, Quarter start) {
        return new SlotReleased(NOA, consultation, start, start.plus(1));
    }

    static HoursOverridden hoursOf(LocalDate date, String... fromTo) {
        return new HoursOverridden(NOA, date, ranges(fromTo));
    }

    /** Such as {@code ranges("09:00-12:00")}. */
    static List<HoursRange> ranges(String... fromTo) {
        return Stream.of(fromTo)
                .map(range -> range.split("-", 2))
                .map(ends -> new HoursRange(TimeOfDay.parse(ends[0]), TimeOfDay.parse(ends[1])))
                .toList();
    }

    static TimeBlocked blocked(BlockId block, Quarter from, Quarter to) {
        return new TimeBlocked(NOA, block, from, to);
    }

    static SlotRefused refused(ConsultationId consultation, Quarter start, RefusalReason reason, Quarter... nearest) {
        return new SlotRefused(NOA, consultation, start, reason, List.of(nearest));
    }

    static CalendarRulesChanged rules(int length, int every, int before, int after, int notice, int horizon, int cap) {
        return new CalendarRulesChanged(
                NOA, new CalendarRules(length, every, before, after, notice, horizon, cap, Policy.INSTANT, 24));
    }

    static CalendarRulesChanged approval(int hours) {
        return new CalendarRulesChanged(NOA, new CalendarRules(15, 15, 0, 0, 120, 2, 4, Policy.APPROVAL, hours));
    }

    /** The fixture's time, which its deadlines follow. */
    private final class FixtureClock extends Clock {

        @Override
        public Instant instant() {
            return fixture.currentTime();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
