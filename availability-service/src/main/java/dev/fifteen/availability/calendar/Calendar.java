package dev.fifteen.availability.calendar;

import static dev.fifteen.contracts.availability.RefusalReason.BLOCKED;
import static dev.fifteen.contracts.availability.RefusalReason.BUSY_ELSEWHERE;
import static dev.fifteen.contracts.availability.RefusalReason.DAY_FULL;
import static dev.fifteen.contracts.availability.RefusalReason.NOT_LICENSED;
import static dev.fifteen.contracts.availability.RefusalReason.OUTSIDE_HOURS;
import static dev.fifteen.contracts.availability.RefusalReason.SLOT_UNAVAILABLE;
import static dev.fifteen.contracts.availability.RefusalReason.THERAPIST_RETIRED;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_FAR;
import static dev.fifteen.contracts.availability.RefusalReason.TOO_SOON;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fifteen.availability.hours.Hours;
import dev.fifteen.availability.hours.Timetable;
import dev.fifteen.availability.hours.Timetable.Span;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.availability.quarters.Quarters;
import dev.fifteen.availability.quarters.Quarters.Marks;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When one therapist can be met, as far as events have told: it decides a slot and finds those that are open, and both by the same
 * rules. Immutable; what it works out on the way it remembers.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Calendar {

    /** The calendar of a therapist whom nobody took in: it gives no slot. */
    public static final Calendar CLOSED = new Calendar(
            new Credentials(ZoneOffset.UTC, List.of(), true), Hours.NONE, CalendarRules.DEFAULT, Away.NEVER, Kept.NONE);

    private final Credentials credentials;
    private final Hours hours;
    private final CalendarRules rules;
    private final Away away;
    private final Kept kept;

    private final transient Timetable timetable;
    private transient volatile @Nullable Offer offer;

    @JsonCreator
    private Calendar(
            @JsonProperty("credentials") Credentials credentials,
            @JsonProperty("hours") Hours hours,
            @JsonProperty("rules") CalendarRules rules,
            @JsonProperty("away") Away away,
            @JsonProperty("kept") Kept kept) {
        this(credentials, hours, rules, away, kept, new Timetable(credentials.zone(), hours, rules));
    }

    private Calendar(
            Credentials credentials, Hours hours, CalendarRules rules, Away away, Kept kept, Timetable timetable) {
        this.credentials = credentials;
        this.hours = hours;
        this.rules = rules;
        this.away = away;
        this.kept = kept;
        this.timetable = timetable;
    }

    Calendar with(Credentials others) {
        return new Calendar(others, hours, rules, away, kept);
    }

    Calendar with(Hours others) {
        return new Calendar(credentials, others, rules, away, kept);
    }

    Calendar with(CalendarRules others) {
        return new Calendar(credentials, hours, others, away, kept);
    }

    Calendar with(Away other) {
        return new Calendar(credentials, hours, rules, other, kept, timetable);
    }

    Calendar with(Kept others) {
        return new Calendar(credentials, hours, rules, away, others, timetable);
    }

    /** This calendar as it was if that consultation had no slot: one's own slots do not stand in one's way. */
    Calendar without(ConsultationId consultation) {
        return kept.of(consultation).isEmpty() ? this : with(kept.without(consultation));
    }

    Credentials credentials() {
        return credentials;
    }

    Away away() {
        return away;
    }

    Kept kept() {
        return kept;
    }

    /** Where the therapist's days begin and end. */
    public ZoneId zone() {
        return credentials.zone();
    }

    public Hours hours() {
        return hours;
    }

    public CalendarRules rules() {
        return rules;
    }

    /** The slots that consultations have, the earliest first; of those that are over, only the last weeks'. */
    public List<KeptSlot> slots() {
        return kept.slots().stream()
                .sorted(Comparator.comparing(KeptSlot::start))
                .toList();
    }

    /** The times that are blocked; of those that are over, only the last weeks'. */
    public List<Block> blocks() {
        return away.blocks();
    }

    /** When each imported calendar says that the therapist is busy. */
    public Map<FeedId, Quarters> busy() {
        return away.busy();
    }

    /** These local days as quarters, both days included. */
    public QuarterRange days(LocalDate first, LocalDate last) {
        return new QuarterRange(
                Quarter.notBefore(first.atStartOfDay(zone()).toInstant()),
                Quarter.notBefore(last.plusDays(1).atStartOfDay(zone()).toInstant()));
    }

    /** Whether a call begins or goes on in one of the therapist's days. */
    public boolean isOn(LocalDate day, KeptSlot slot) {
        return !day.isBefore(dayOf(slot.start()))
                && !day.isAfter(dayOf(slot.end().minus(1)));
    }

    /** Whether a call comes nearer to a time than the buffers allow. */
    public boolean isNear(QuarterRange time, KeptSlot slot) {
        return slot.start().minus(before()).isBefore(time.to())
                && time.from().isBefore(slot.end().plus(after()));
    }

    /** Which quarters of these local days are in hours, both days included. */
    public Quarters hoursOn(LocalDate first, LocalDate last) {
        Span span = new Timetable(zone(), hours, rules).covering(first, last);
        return span.hours().within(span.beginning(first), span.beginning(last.plusDays(1)));
    }

    /** The first quarter after a call that begins at this one. */
    Quarter endOf(Quarter start) {
        return start.plus(length());
    }

    /** How many quarters a call takes. */
    public int length() {
        return rules.lengthMinutes() / Quarter.MINUTES;
    }

    /**
     * Why a consultation may not begin at this start; nothing if it may. Of several reasons the first is told, in the order of
     * {@link RefusalReason}.
     *
     * @param place where the client will be
     * @param override why no licence is asked for there; nothing where one is
     */
    Optional<RefusalReason> refusal(Quarter start, Place place, @Nullable LicenceOverride override, Instant now) {
        return Optional.ofNullable(reasonAgainst(start, place, override, now));
    }

    private @Nullable RefusalReason reasonAgainst(
            Quarter start, Place place, @Nullable LicenceOverride override, Instant now) {
        if (credentials.retired()) {
            return THERAPIST_RETIRED;
        }
        LocalDate day = dayOf(start);
        if (override == null && !isLicensed(place, day)) {
            return NOT_LICENSED;
        }
        if (start.isBefore(earliest(now))) {
            return TOO_SOON;
        }
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (day.isAfter(horizon(today))) {
            return TOO_FAR;
        }
        Span span = timetable.covering(today, horizon(today));
        if (!span.offered().contains(start.index())) {
            return OUTSIDE_HOURS;
        }
        int from = start.index() - before();
        int to = endOf(start).index() + after();
        if (away.isBlocked(from, to)) {
            return BLOCKED;
        }
        if (away.isBusy(from, to)) {
            return BUSY_ELSEWHERE;
        }
        if (callsOn(span, day) >= rules.dailyCap()) {
            return DAY_FULL;
        }
        return kept.calls().touch(start.index(), endOf(start).index(), margin()) ? SLOT_UNAVAILABLE : null;
    }

    /**
     * The slots ahead that the calendar would not give today, were they not given already. Notice, horizon and the distance of starts
     * are about asking and break nothing that was given; of a place that is not known any licence will do.
     */
    public List<Conflict> conflicts(Instant now) {
        Quarter running = Quarter.containing(now);
        List<KeptSlot> ahead =
                slots().stream().filter(slot -> slot.isAhead(running)).toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        Span span = new Timetable(zone(), hours, rules)
                .covering(dayOf(ahead.getFirst().start()), dayOf(ahead.getLast().start()));
        return ahead.stream()
                .map(slot -> new Conflict(slot, reasonsAgainst(slot, span)))
                .filter(conflict -> !conflict.reasons().isEmpty())
                .toList();
    }

    private Set<RefusalReason> reasonsAgainst(KeptSlot slot, Span span) {
        Set<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
        int start = slot.start().index();
        int end = slot.end().index();
        LocalDate day = dayOf(slot.start());
        if (credentials.retired()) {
            reasons.add(THERAPIST_RETIRED);
        }
        if (slot.licenceOverride() == null && !isLicensed(slot.knownPlace(), day)) {
            reasons.add(NOT_LICENSED);
        }
        if (!span.hours().contains(start) || span.hours().gapAfter(start) < end) {
            reasons.add(OUTSIDE_HOURS);
        }
        if (away.isBlocked(start - before(), end + after())) {
            reasons.add(BLOCKED);
        }
        if (away.isBusy(start - before(), end + after())) {
            reasons.add(BUSY_ELSEWHERE);
        }
        if (callsOn(span, day) > rules.dailyCap()) {
            reasons.add(DAY_FULL);
        }
        if (kept.touch(slot, margin())) {
            reasons.add(SLOT_UNAVAILABLE);
        }
        return reasons;
    }

    /** The slots that are reserved or held, yet not taken, and lie in that time. */
    List<KeptSlot> heldWithin(QuarterRange time) {
        return kept.slots().stream()
                .filter(slot -> (slot.stage() == KeptSlot.Stage.HELD || slot.stage() == KeptSlot.Stage.RESERVED)
                        && slot.time().overlaps(time))
                .toList();
    }

    /**
     * The starts that a consultation may begin at.
     *
     * @param place where the client will be, or nothing for any place that a licence holds for
     */
    public OpenStarts open(@Nullable Place place, Instant now) {
        LocalDate licensed = credentials.licensedUntil(place);
        return licensed == null ? OpenStarts.NONE : openUntil(licensed, now);
    }

    /** The starts that a consultation may begin at for which no licence is asked. */
    OpenStarts openWithoutLicence(Instant now) {
        return openUntil(LocalDate.MAX, now);
    }

    private OpenStarts openUntil(LocalDate licensed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (credentials.retired() || licensed.isBefore(today)) {
            return OpenStarts.NONE;
        }
        LocalDate horizon = horizon(today);
        LocalDate last = licensed.isBefore(horizon) ? licensed : horizon;
        Offer current = offer(today, horizon);
        return new OpenStarts(
                current.open(), earliest(now).index(), current.span().beginning(last.plusDays(1)));
    }

    private Offer offer(LocalDate today, LocalDate horizon) {
        Span span = timetable.covering(today, horizon);
        Offer known = offer;
        if (known == null || known.span() != span) {
            known = new Offer(span, open(span));
            offer = known;
        }
        return known;
    }

    private Quarters open(Span span) {
        Marks closed = new Marks(span.beginning(span.first()));
        kept.calls().markTouched(closed, length(), margin());
        away.markTouched(closed, length(), before(), after(), span.end());
        for (LocalDate day = span.first(); span.covers(day, day); day = day.plusDays(1)) {
            if (callsOn(span, day) >= rules.dailyCap()) {
                closed.mark(span.beginning(day), span.beginning(day.plusDays(1)));
            }
        }
        return span.offered().without(closed.quarters());
    }

    private int callsOn(Span span, LocalDate day) {
        return kept.calls().count(span.beginning(day), span.beginning(day.plusDays(1)));
    }

    private boolean isLicensed(@Nullable Place place, LocalDate day) {
        LocalDate licensed = credentials.licensedUntil(place);
        return licensed != null && !licensed.isBefore(day);
    }

    private LocalDate dayOf(Quarter quarter) {
        return LocalDate.ofInstant(quarter.start(), zone());
    }

    private LocalDate horizon(LocalDate today) {
        return today.plusDays(rules.horizonDays());
    }

    private Quarter earliest(Instant now) {
        return Quarter.notBefore(now.plus(Duration.ofMinutes(rules.noticeMinutes())));
    }

    private int before() {
        return rules.bufferBeforeMinutes() / Quarter.MINUTES;
    }

    private int after() {
        return rules.bufferAfterMinutes() / Quarter.MINUTES;
    }

    /** How many quarters stay free on both sides of a call: whichever buffer is longer serves the one and the other of two. */
    private int margin() {
        return Math.max(before(), after());
    }

    /** What a span of days offers beside what is kept or closed. */
    private record Offer(Span span, Quarters open) {}
}
