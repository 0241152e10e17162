package dev.fifteen.availability.desk;

import dev.fifteen.availability.calendar.BlockNotes;
import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a therapist their calendar. */
@RestController
class CalendarController {

    private static final int WEEK = 7;
    private static final int MOST = 62;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Desk desk;
    private final BlockNotes notes;

    CalendarController(Desk desk, BlockNotes notes) {
        this.desk = desk;
        this.notes = notes;
    }

    /** From today, and for a week, where nothing else is asked for. */
    @TherapistOrStaff
    @GetMapping("/api/therapists/{therapistId}/calendar")
    CalendarView show(
            @PathVariable TherapistId therapistId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        Calendar calendar = desk.calendar(therapistId);
        Instant now = desk.now();
        LocalDate first = from == null ? LocalDate.ofInstant(now, calendar.zone()) : from;
        if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw Problem.invalid("from", "must be between " + EARLIEST + " and " + LATEST);
        }
        LocalDate last = to == null ? first.plusDays(WEEK - 1) : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST - 1))) {
            throw Problem.invalid("to", "must not be before from, nor more than " + MOST + " days with it");
        }
        return CalendarView.of(calendar, notes.of(therapistId), first, last, now);
    }
}
