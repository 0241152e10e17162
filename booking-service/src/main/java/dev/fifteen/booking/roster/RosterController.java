package dev.fifteen.booking.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.booking.roster.Roster.RosterPage;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Caller;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a therapist's consultations: those that wait for approval, those to come, those that were. */
@RestController
class RosterController {

    private static final int LONGEST_PAGE = 200;

    private final Roster roster;
    private final Therapists therapists;

    RosterController(Roster roster, Therapists therapists) {
        this.roster = roster;
        this.therapists = therapists;
    }

    @TherapistOrStaff
    @GetMapping("/api/therapists/{therapistId}/consultations")
    ResponseEntity<RosterPage> list(
            @PathVariable TherapistId therapistId,
            @RequestParam(required = false) @Nullable Set<ConsultationStatus> status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Cursor cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LONGEST_PAGE) int limit) {
        var filter = new RosterFilter(status, from, to).check();
        // What clients wrote is for the therapist they wrote to, and what staff wrote for staff.
        var reader = Caller.isStaff() ? Reader.STAFF : Reader.THERAPIST;
        var page = roster.find(therapistId, zoneOf(therapistId), filter, cursor, limit, reader);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    @TherapistOrStaff
    @GetMapping("/api/therapists/{therapistId}/consultations.csv")
    void export(
            @PathVariable TherapistId therapistId,
            @RequestParam(required = false) @Nullable Set<ConsultationStatus> status,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        var filter = new RosterFilter(status, from, to).check();
        var zone = zoneOf(therapistId);
        response.setContentType("text/csv;charset=UTF-8;header=present");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consultations.csv\"");
        var csv = new RosterCsv(zone);
        response.getOutputStream().write(csv.header().getBytes(UTF_8));
        @Nullable Cursor after = null;
        do {
            var page = roster.find(therapistId, zone, filter, after, LONGEST_PAGE, Reader.FILE);
            for (var entry : page.items()) {
                response.getOutputStream().write(csv.row(entry).getBytes(UTF_8));
            }
            after = page.nextCursor() == null ? null : Cursor.valueOf(page.nextCursor());
        } while (after != null);
    }

    private ZoneId zoneOf(TherapistId therapistId) {
        return therapists
                .find(therapistId)
                .map(Therapist::profile)
                .orElseThrow(Problem::notFound)
                .zone();
    }
}
