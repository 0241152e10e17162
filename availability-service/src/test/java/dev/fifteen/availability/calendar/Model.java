package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;

import dev.fifteen.availability.calendar.Wishes.Time;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A therapist's calendar as one would keep it on paper: lists of instants, and {@link Wishes} to decide. What it is told it answers
 * in words such as {@code held 2 17:00}, which is all that a calendar may do about it.
 */
final class Model {

    private static final Duration HOLD = Duration.ofMinutes(10);

    private final ZoneId zone;
    private final LocalDate licensedUntil;
    private final Map<LocalDate, List<HoursRange>> overrides = new HashMap<>();
    private final Map<BlockId, Time> blocks = new LinkedHashMap<>();
    private final Map<FeedId, Set<Instant>> busy = new HashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private List<WorkingHours> hours = List.of();
    private CalendarRules rules = CalendarRules.DEFAULT;

    Model(ZoneId zone, LocalDate licensedUntil) {
        this.zone = zone;
        this.licensedUntil = licensedUntil;
    }

    private enum Stage {
        HELD,
        EXPIRED,
        BLOCKED,
        TAKEN
    }

    private static final class Slot {
        private final ConsultationId consultation;
        private final Time time;
        private Stage stage = Stage.HELD;

        private Slot(ConsultationId consultation, Time time) {
            this.consultation = consultation;
            this.time = time;
        }
    }

    private record Hold(Instant until, ConsultationId consultation, Instant start) {}

    void hours(List<WorkingHours> changed) {
        hours = changed;
    }

    void rules(CalendarRules changed) {
        rules = changed;
    }

    CalendarRules rules() {
        return rules;
    }

    void override(LocalDate day, List<HoursRange> changed) {
        overrides.put(day, changed);
    }

    void removeOverride(LocalDate day) {
        overrides.remove(day);
    }

    List<String> block(BlockId id, Time time, Instant now) {
        blocks.put(id, time);
        List<String> said = new ArrayList<>(List.of("blocked"));
        List.copyOf(slots).stream()
                .filter(slot -> slot.stage == Stage.HELD && slot.time.overlaps(time.start(), time.end()))
                .forEach(slot -> {
                    said.add(refusal(slot.consultation, slot.time.start(), BLOCKED, now));
                    slot.stage = Stage.BLOCKED;
                });
        return said;
    }

    List<String> unblock(BlockId id) {
        return blocks.remove(id) == null ? List.of("unknown") : List.of("unblocked");
    }

    /** The quarters that are new and those that are gone, of now and later. */
    List<String> busy(FeedId feed, Set<Instant> quarters, Instant now) {
        Set<Instant> before = busy.computeIfAbsent(feed, id -> new TreeSet<>());
        Set<Instant> gone = new TreeSet<>(before);
        Set<Instant> added = new TreeSet<>(quarters);
        added.removeAll(before);
        gone.removeAll(quarters);
        added.removeIf(quarter -> isOver(quarter, now));
        gone.removeIf(quarter -> isOver(quarter, now));
        before.addAll(added);
        before.removeAll(gone);
        return added.isEmpty() && gone.isEmpty() ? List.of() : List.of("busy +" + added + " -" + gone);
    }

    private static boolean isOver(Instant quarter, Instant now) {
        return !quarter.plusSeconds(900).isAfter(now);
    }

    List<String> hold(ConsultationId consultation, Instant start, Instant now) {
        if (find(consultation, start) != null) {
            return List.of();
        }
        RefusalReason reason = wishesWithout(consultation).reason(start, now);
        if (reason != null) {
            return List.of(refusal(consultation, start, reason, now));
        }
        slots.add(new Slot(consultation, new Time(start, start.plusSeconds(rules.lengthMinutes() * 60L))));
        holds.add(new Hold(now.plus(HOLD), consultation, start));
        return List.of("held " + consultation + " " + start);
    }

    List<String> take(ConsultationId consultation, Instant start) {
        Slot slot = find(consultation, start);
        if (slot == null) {
            return List.of("not kept");
        }
        return take(slot);
    }

    private static List<String> take(Slot slot) {
        if (slot.stage == Stage.TAKEN) {
            return List.of();
        }
        slot.stage = Stage.TAKEN;
        return List.of("taken " + slot.consultation + " " + slot.time.start());
    }

    List<String> release(ConsultationId consultation) {
        return slots.stream().filter(slot -> slot.consultation.equals(consultation)).toList().stream()
                .map(this::release)
                .toList();
    }

    private String release(Slot slot) {
        slots.remove(slot);
        return "released " + slot.consultation + " " + slot.time.start();
    }

    List<String> move(ConsultationId consultation, Instant from, Instant to) {
        Slot old = find(consultation, from);
        if (old == null || from.equals(to)) {
            return List.of();
        }
        Slot moved = find(consultation, to);
        if (moved == null) {
            return List.of("not kept");
        }
        List<String> said = new ArrayList<>(old.stage == Stage.TAKEN ? take(moved) : List.of());
        said.add(release(old));
        return said;
    }

    List<String> abandon(ConsultationId consultation, Instant start) {
        Slot slot = find(consultation, start);
        return slot == null || slot.stage == Stage.TAKEN ? List.of() : List.of(release(slot));
    }

    List<String> passTo(Instant now) {
        List<Hold> over =
                holds.stream().filter(hold -> !hold.until().isAfter(now)).toList();
        holds.removeAll(over);
        List<String> said = new ArrayList<>();
        for (Hold hold : over) {
            Slot slot = find(hold.consultation(), hold.start());
            if (slot != null && (slot.stage == Stage.HELD || slot.stage == Stage.BLOCKED)) {
                slot.stage = Stage.EXPIRED;
                said.add("expired " + slot.consultation + " " + slot.time.start());
            }
        }
        return said;
    }

    List<Instant> openAt(Instant now) {
        return wishes(callsWithout(null)).openAt(now);
    }

    /** Each call ahead that stands where none would be put now, and why. */
    Map<String, Set<RefusalReason>> conflictsAt(Instant now) {
        Map<String, Set<RefusalReason>> conflicts = new TreeMap<>();
        for (Slot slot : slots) {
            if (slot.stage != Stage.BLOCKED && slot.time.end().isAfter(now)) {
                Set<RefusalReason> reasons = Set.copyOf(
                        wishes(callsWithout(null)).reasonsAgainst(slot.time, callsWithout(slot.consultation)));
                if (!reasons.isEmpty()) {
                    conflicts.put(slot.consultation + " " + slot.time.start(), reasons);
                }
            }
        }
        return conflicts;
    }

    private String refusal(ConsultationId consultation, Instant start, RefusalReason reason, Instant now) {
        Set<Instant> own = slots.stream()
                .filter(slot -> slot.consultation.equals(consultation))
                .map(slot -> slot.time.start())
                .collect(Collectors.toSet());
        List<Instant> nearest = wishesWithout(consultation).openAt(now).stream()
                .filter(open -> !own.contains(open))
                .sorted(Comparator.comparing(
                        open -> Duration.between(start, open).abs()))
                .limit(5)
                .toList();
        return "refused " + consultation + " " + start + " " + reason + " " + nearest;
    }

    private @Nullable Slot find(ConsultationId consultation, Instant start) {
        return slots.stream()
                .filter(slot -> slot.consultation.equals(consultation)
                        && slot.time.start().equals(start))
                .findFirst()
                .orElse(null);
    }

    private Wishes wishesWithout(ConsultationId consultation) {
        return wishes(callsWithout(consultation));
    }

    private List<Time> callsWithout(@Nullable ConsultationId consultation) {
        return slots.stream()
                .filter(slot -> !slot.consultation.equals(consultation))
                .map(slot -> slot.time)
                .toList();
    }

    private Wishes wishes(List<Time> calls) {
        List<Time> busyTimes = busy.values().stream()
                .flatMap(Set::stream)
                .map(quarter -> new Time(quarter, quarter.plusSeconds(900)))
                .toList();
        return new Wishes(zone, hours, overrides, rules, licensedUntil, List.copyOf(blocks.values()), busyTimes, calls);
    }
}
