package dev.fifteen.availability.calendar;

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
import dev.fifteen.availability.calendar.Quarters.Marks;
import dev.fifteen.availability.calendar.Timetable.Span;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.CalendarRules;
import dev.fifteen.contracts.availability.CalendarRulesChanged;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.WorkingHours;
import dev.fifteen.contracts.availability.WorkingHoursChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
            new Credentials(ZoneOffset.UTC, List.of(), true), List.of(), CalendarRules.DEFAULT, Calls.NONE);

    private final Credentials credentials;
    private final List<WorkingHours> hours;
    private final CalendarRules rules;
    private final Calls calls;

    private final transient Timetable timetable;
    private transient volatile @Nullable Offer offer;

    @JsonCreator
    private Calendar(
            @JsonProperty("credentials") Credentials credentials,
            @JsonProperty("hours") List<WorkingHours> hours,
            @JsonProperty("rules") CalendarRules rules,
            @JsonProperty("calls") Calls calls) {
        this(credentials, hours, rules, calls, new Timetable(credentials.zone(), hours, rules));
    }

    private Calendar(
            Credentials credentials, List<WorkingHours> hours, CalendarRules rules, Calls calls, Timetable timetable) {
        this.credentials = credentials;
        this.hours = hours;
        this.rules = rules;
        this.calls = calls;
        this.timetable = timetable;
    }

    Credentials credentials() {
        return credentials;
    }

    /** Where the therapist's days begin and end. */
    public ZoneId zone() {
        return credentials.zone();
    }

    public List<WorkingHours> hours() {
        return hours;
    }

    public CalendarRules rules() {
        return rules;
    }

    /** The first quarter after a call that begins at this one. */
    Quarter endOf(Quarter start) {
        return start.plus(length());
    }

    /** How many quarters a call takes. */
    public int length() {
        return rules.lengthMinutes() / Quarter.MINUTES;
    }

    Calendar on(CredentialsChanged event) {
        return new Calendar(event.credentials(), hours, rules, calls);
    }

    Calendar on(WorkingHoursChanged event) {
        return new Calendar(credentials.in(event.zone()), event.hours(), rules, calls);
    }

    Calendar on(CalendarRulesChanged event) {
        return new Calendar(credentials, hours, event.rules(), calls);
    }

    Calendar on(SlotHeld event, Instant at) {
        return keeping(calls.with(event.start(), event.end(), at));
    }

    Calendar on(SlotReleased event) {
        return keeping(calls.without(event.start(), event.end()));
    }

    private Calendar keeping(Calls others) {
        return new Calendar(credentials, hours, rules, others, timetable);
    }

    /**
     * Why a consultation may not begin at this start; nothing if it may. Of several reasons the first is told, in the order of
     * {@link RefusalReason}.
     *
     * @param place where the client will be
     */
    Optional<RefusalReason> refusal(Quarter start, Place place, Instant now) {
        return Optional.ofNullable(reasonAgainst(start, place, now));
    }

    private @Nullable RefusalReason reasonAgainst(Quarter start, Place place, Instant now) {
        if (credentials.retired()) {
            return THERAPIST_RETIRED;
        }
        LocalDate day = LocalDate.ofInstant(start.start(), zone());
        LocalDate licensed = credentials.licensedUntil(place);
        if (licensed == null || licensed.isBefore(day)) {
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
        if (isFull(span, day)) {
            return DAY_FULL;
        }
        return calls.touch(start.index(), endOf(start).index(), margin()) ? SLOT_UNAVAILABLE : null;
    }

    /**
     * The starts that a consultation may begin at.
     *
     * @param place where the client will be, or nothing for any place that a licence holds for
     */
    public OpenStarts open(@Nullable Place place, Instant now) {
        LocalDate licensed = credentials.licensedUntil(place);
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (credentials.retired() || licensed == null || licensed.isBefore(today)) {
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
            known = new Offer(span, unbooked(span));
            offer = known;
        }
        return known;
    }

    private Quarters unbooked(Span span) {
        Marks blocked = new Marks(span.beginning(span.first()));
        calls.markTouched(blocked, length(), margin());
        for (LocalDate day = span.first(); span.covers(day, day); day = day.plusDays(1)) {
            if (isFull(span, day)) {
                blocked.mark(span.beginning(day), span.beginning(day.plusDays(1)));
            }
        }
        return span.offered().without(blocked.quarters());
    }

    private boolean isFull(Span span, LocalDate day) {
        return calls.count(span.beginning(day), span.beginning(day.plusDays(1))) >= rules.dailyCap();
    }

    private LocalDate horizon(LocalDate today) {
        return today.plusDays(rules.horizonDays());
    }

    private Quarter earliest(Instant now) {
        return Quarter.notBefore(now.plus(Duration.ofMinutes(rules.noticeMinutes())));
    }

    /** How many quarters stay free on both sides of a call: whichever buffer is longer serves the one and the other of two. */
    private int margin() {
        return Math.max(rules.bufferBeforeMinutes(), rules.bufferAfterMinutes()) / Quarter.MINUTES;
    }

    /** What a span of days offers beside the calls that are kept. */
    private record Offer(Span span, Quarters open) {}
}
