package dev.fifteen.booking.roster;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.StaffOnly;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff how many who ask come to have their call. */
@RestController
class FunnelController {

    private final Funnel funnel;

    FunnelController(Funnel funnel) {
        this.funnel = funnel;
    }

    @StaffOnly
    @GetMapping("/api/consultations/funnel")
    ResponseEntity<Weeks> show(
            @RequestParam(required = false) @Nullable TherapistId therapist,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var days = new RosterFilter(null, from, to).check();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Weeks(funnel.count(therapist, days.first(), days.last())));
    }

    /** One item for each therapist and week in which somebody asked. */
    record Weeks(List<Funnel.Week> items) {}
}
