package dev.fifteen.availability.desk;

import static dev.fifteen.availability.calendar.KeptSlot.Stage.RESERVED;

import dev.fifteen.availability.calendar.Block;
import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.Conflict;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.availability.calendar.KeptSlot;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some days of a calendar, to be drawn.
 *
 * @param from the first day, in {@code zone}
 * @param to the last day
 * @param hours when the therapist can be met, week and overrides taken together
 * @param holds slots that consultations hold, yet have not taken
 * @param reservations slots that somebody on the waiting list is asked about
 */
record CalendarView(
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        List<QuarterRange> hours,
        List<DayView> overrides,
        List<BlockView> blocks,
        List<BusyView> busy,
        List<CallView> holds,
        List<CallView> reservations,
        List<CallView> consultations) {

    /** A day that has hours of its own. */
    record DayView(LocalDate date, List<OverrideForm.Range> hours) {}

    /** A block, with what its therapist wrote to it. */
    record BlockView(
            BlockId id, Quarter from, Quarter to, @Nullable String note) {}

    /** When an imported calendar says that the therapist is busy. */
    record BusyView(FeedId feedId, Quarter from, Quarter to) {}

    /**
     * A slot that a consultation has.
     *
     * @param conflicts why the calendar would not give it today
     */
    record CallView(ConsultationId id, Quarter start, Quarter end, Set<RefusalReason> conflicts) {}

    static CalendarView of(Calendar calendar, Map<BlockId, String> notes, LocalDate from, LocalDate to, Instant now) {
        QuarterRange days = calendar.days(from, to);
        Map<KeptSlot, Conflict> conflicts =
                calendar.conflicts(now).stream().collect(Collectors.toMap(Conflict::slot, Function.identity()));
        return new CalendarView(
                calendar.zone(),
                from,
                to,
                calendar.hoursOn(from, to).ranges(),
                calendar.hours().overrides().subMap(from, to.plusDays(1)).entrySet().stream()
                        .map(day -> new DayView(day.getKey(), OverrideForm.of(day.getValue())))
                        .toList(),
                calendar.blocks().stream()
                        .filter(block -> block.time().overlaps(days))
                        .map(block -> view(block, notes))
                        .toList(),
                calendar.busy().entrySet().stream()
                        .flatMap(
                                busy -> busy
                                        .getValue()
                                        .within(days.from().index(), days.to().index())
                                        .ranges()
                                        .stream()
                                        .map(time -> new BusyView(busy.getKey(), time.from(), time.to())))
                        .toList(),
                calls(calendar, days)
                        .filter(call -> call.isHeld() && call.stage() != RESERVED)
                        .map(call -> view(call, conflicts))
                        .toList(),
                calls(calendar, days)
                        .filter(call -> call.stage() == RESERVED)
                        .map(call -> view(call, conflicts))
                        .toList(),
                calls(calendar, days)
                        .filter(call -> !call.isHeld())
                        .map(call -> view(call, conflicts))
                        .toList());
    }

    private static Stream<KeptSlot> calls(Calendar calendar, QuarterRange days) {
        return calendar.slots().stream().filter(slot -> slot.time().overlaps(days));
    }

    private static BlockView view(Block block, Map<BlockId, String> notes) {
        return new BlockView(block.id(), block.time().from(), block.time().to(), notes.get(block.id()));
    }

    private static CallView view(KeptSlot slot, Map<KeptSlot, Conflict> conflicts) {
        Conflict conflict = conflicts.get(slot);
        return new CallView(
                slot.consultationId(), slot.start(), slot.end(), conflict == null ? Set.of() : conflict.reasons());
    }
}
