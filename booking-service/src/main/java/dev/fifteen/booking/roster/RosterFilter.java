package dev.fifteen.booking.roster;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which consultations are looked for. What is absent excludes nothing.
 *
 * @param from first day of calls, in the therapist's zone
 * @param to last day of calls, in the therapist's zone
 */
record RosterFilter(
        @Nullable Set<ConsultationStatus> status,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    /**
     * Whether it can be looked for.
     *
     * @throws Problem naming the parameter that stands in the way
     */
    RosterFilter check() {
        var faults = new ArrayList<FieldFault>();
        if (isOutOfRange(from)) {
            faults.add(new FieldFault("from", "must be a day that has a calendar"));
        }
        if (isOutOfRange(to)) {
            faults.add(new FieldFault("to", "must be a day that has a calendar"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(new FieldFault("to", "must not be before from"));
        }
        if (!faults.isEmpty()) {
            throw new Problem(BAD_REQUEST, "invalid-request", "Please correct the fields named in errors")
                    .with("errors", List.copyOf(faults));
        }
        return this;
    }

    Set<ConsultationStatus> statuses() {
        return status == null || status.isEmpty() ? Set.of(ConsultationStatus.values()) : status;
    }

    LocalDate first() {
        return from == null ? EARLIEST : from;
    }

    LocalDate last() {
        return to == null ? LATEST : to;
    }

    Instant earliest(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The first instant that is too late. */
    Instant end(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean isOutOfRange(@Nullable LocalDate day) {
        return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }
}
