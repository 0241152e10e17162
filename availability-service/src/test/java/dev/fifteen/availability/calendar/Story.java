package dev.fifteen.availability.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.CalendarCommand.AbandonMove;
import dev.fifteen.availability.calendar.CalendarCommand.BlockTime;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeCalendarRules;
import dev.fifteen.availability.calendar.CalendarCommand.ChangeWorkingHours;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.CalendarCommand.MoveSlot;
import dev.fifteen.availability.calendar.CalendarCommand.OpenCalendar;
import dev.fifteen.availability.calendar.CalendarCommand.OverrideHours;
import dev.fifteen.availability.calendar.CalendarCommand.ReleaseSlot;
import dev.fifteen.availability.calendar.CalendarCommand.RemoveOverride;
import dev.fifteen.availability.calendar.CalendarCommand.ReplaceBusyTimes;
import dev.fifteen.availability.calendar.CalendarCommand.TakeSlot;
import dev.fifteen.availability.calendar.CalendarCommand.UnblockTime;
import dev.fifteen.availability.calendar.Wishes.Time;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What happens to one calendar in some days around a change of clocks: the same for the same number. */
final class Story {

    static final Place PLACE = new Place("US-CA");

    private static final TherapistId SOMEONE = new TherapistId(new UUID(0, 1));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/Los_Angeles"), ZoneId.of("Australia/Lord_Howe"), ZoneId.of("Asia/Kathmandu"));
    private static final Instant BEFORE_CLOCKS_CHANGE = Instant.parse("2027-03-13T18:00:00Z");
    private static final int HORIZON_DAYS = 2;

    private final Random random;
    private final RandomWishes wishes;
    private final Model model;
    private final CalendarInMemory told;
    private final List<String> past = new ArrayList<>();
    private final ZoneId zone;

    Story(int number) {
        random = new Random(number);
        wishes = new RandomWishes(number);
        zone = ZONES.get(number % ZONES.size());
        told = new CalendarInMemory(SOMEONE, BEFORE_CLOCKS_CHANGE.plusSeconds(random.nextInt(40_000)));
        var licensedUntil = LocalDate.ofInstant(now(), zone).plusDays(random.nextInt(5));
        model = new Model(zone, licensedUntil);
        told.tell(new OpenCalendar(SOMEONE, zone, List.of(new Licence(PLACE, "1", licensedUntil))));
        setHours();
        setRules();
        past.clear();
        past.add("story " + number + " in " + zone);
    }

    Instant now() {
        return told.now();
    }

    Model model() {
        return model;
    }

    Calendar calendar() {
        return told.calendar();
    }

    Map<String, Set<RefusalReason>> conflicts() {
        Map<String, Set<RefusalReason>> conflicts = new TreeMap<>();
        calendar()
                .conflicts(now())
                .forEach(conflict -> conflicts.put(
                        conflict.slot().consultationId() + " " + conflict.slot().start(), conflict.reasons()));
        return conflicts;
    }

    /** One sentence more. */
    void goOn() {
        switch (random.nextInt(22)) {
            case 0 -> setHours();
            case 1 -> setRules();
            case 2, 3 -> override();
            case 4 -> removeOverride();
            case 5, 6 -> block();
            case 7 -> unblock();
            case 8, 9 -> busy();
            case 10, 11 -> pass();
            case 12, 13 -> take();
            case 14 -> release();
            case 15, 16 -> move();
            case 17 -> abandon();
            default -> hold();
        }
    }

    private void setHours() {
        var hours = wishes.week();
        model.hours(hours);
        told.tell(new ChangeWorkingHours(SOMEONE, zone, hours));
        past.add("hours " + hours);
    }

    private void setRules() {
        var rules = wishes.rules(HORIZON_DAYS);
        model.rules(rules);
        told.tell(new ChangeCalendarRules(SOMEONE, rules));
        past.add(rules.toString());
    }

    private void override() {
        LocalDate day = someDay();
        var hours = wishes.hours();
        model.override(day, hours);
        told.tell(new OverrideHours(SOMEONE, day, hours));
        past.add("override " + day + " " + hours);
    }

    private void removeOverride() {
        LocalDate day = someDay();
        model.removeOverride(day);
        told.tell(new RemoveOverride(SOMEONE, day));
        past.add("no override " + day);
    }

    private void block() {
        var id = new BlockId(new UUID(1, past.size()));
        Quarter from = someQuarter();
        Quarter to = from.plus(1 + random.nextInt(12));
        expect(
                model.block(id, new Time(from.start(), to.start()), now()),
                new BlockTime(SOMEONE, id, new QuarterRange(from, to), null));
    }

    private void unblock() {
        var id = new BlockId(new UUID(1, random.nextInt(past.size() + 1)));
        expect(model.unblock(id), new UnblockTime(SOMEONE, id));
    }

    private void busy() {
        var feed = new FeedId(new UUID(2, random.nextInt(2)));
        List<QuarterRange> ranges = new ArrayList<>();
        Set<Instant> quarters = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Quarter from = someQuarter();
            Quarter to = from.plus(1 + random.nextInt(8));
            ranges.add(new QuarterRange(from, to));
            for (Quarter quarter = from; quarter.isBefore(to); quarter = quarter.plus(1)) {
                quarters.add(quarter.start());
            }
        }
        expect(model.busy(feed, quarters, now()), new ReplaceBusyTimes(SOMEONE, feed, ranges));
    }

    private void pass() {
        Duration time = Duration.ofSeconds(random.nextBoolean() ? random.nextInt(1200) : random.nextInt(40_000));
        past.add("passed " + time);
        var said = told.pass(time);
        assertThat(said).as("%s", this).isEqualTo(model.passTo(now()));
    }

    private void hold() {
        ConsultationId consultation = someone();
        Quarter start = someStart();
        expect(model.hold(consultation, start.start(), now()), new HoldSlot(SOMEONE, consultation, start, PLACE, null));
    }

    private void take() {
        KeptSlot slot = someSlot();
        expect(
                model.take(slot.consultationId(), slot.start().start()),
                new TakeSlot(SOMEONE, slot.consultationId(), slot.start()));
    }

    private void release() {
        ConsultationId consultation = someone();
        expect(model.release(consultation), new ReleaseSlot(SOMEONE, consultation));
    }

    private void move() {
        KeptSlot from = someSlot();
        KeptSlot to = calendar().slots().stream()
                .filter(slot -> slot.isOf(from.consultationId()) && random.nextBoolean())
                .findFirst()
                .orElseGet(this::someSlot);
        expect(
                model.move(
                        from.consultationId(), from.start().start(), to.start().start()),
                new MoveSlot(SOMEONE, from.consultationId(), from.start(), to.start()));
    }

    private void abandon() {
        KeptSlot slot = someSlot();
        expect(
                model.abandon(slot.consultationId(), slot.start().start()),
                new AbandonMove(SOMEONE, slot.consultationId(), slot.start()));
    }

    private void expect(List<String> expected, CalendarCommand command) {
        past.add(now() + " " + command);
        assertThat(told.tell(command)).as("%s", this).isEqualTo(expected);
    }

    private ConsultationId someone() {
        return new ConsultationId(new UUID(3, random.nextInt(8)));
    }

    private KeptSlot someSlot() {
        List<KeptSlot> slots = calendar().slots();
        return slots.isEmpty() || random.nextInt(8) == 0
                ? new KeptSlot(someone(), someQuarter(), someQuarter(), PLACE, KeptSlot.Stage.HELD, null)
                : slots.get(random.nextInt(slots.size()));
    }

    private Quarter someStart() {
        List<Quarter> nearest = calendar().open(PLACE, now()).nearest(someQuarter(), 1);
        return nearest.isEmpty() || random.nextInt(3) == 0 ? someQuarter() : nearest.getFirst();
    }

    private Quarter someQuarter() {
        return Quarter.containing(now()).plus(random.nextInt((HORIZON_DAYS + 1) * 96) - 8);
    }

    private LocalDate someDay() {
        return LocalDate.ofInstant(now(), zone).plusDays(random.nextInt(HORIZON_DAYS + 1));
    }

    @Override
    public String toString() {
        return String.join("\n", past);
    }
}
