package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.Calendar;
import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.availability.openings.Search.Wish;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone what is open: of one therapist, or the earliest of all. */
@RestController
@RequestMapping("/api/openings")
class OpeningsController {

    private static final int MOST = 200;

    private final Calendars calendars;
    private final Search search;
    private final Clock clock;

    OpeningsController(Calendars calendars, Search search, Clock clock) {
        this.calendars = calendars;
        this.search = search;
        this.clock = clock;
    }

    @Anyone
    @GetMapping(params = "therapist")
    ResponseEntity<byte[]> openings(
            @RequestParam TherapistId therapist,
            @RequestParam(required = false) @Nullable Place place,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable IanaZone zone) {
        Days asked = new Days(from, days, zone);
        Calendar calendar = calendars.find(therapist).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        Upcoming upcoming = Upcoming.of(therapist, calendar, place, asked.in(calendar.zone(), now), now);
        return answer(OpeningsDocument.ofTherapist(therapist, asked.zoneOr(calendar.zone()), upcoming));
    }

    @Anyone
    @GetMapping(params = "!therapist")
    ResponseEntity<byte[]> openings(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Place place,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable IanaZone zone,
            @RequestParam(defaultValue = "10") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "must be between 1 and " + MOST);
        }
        Instant now = clock.instant();
        var wish = new Wish(service, language, place, new Days(from, days, zone), limit);
        return answer(OpeningsDocument.ofAll(search.earliest(wish, now)));
    }

    /** Spring compares the tag with {@code If-None-Match}. */
    private static ResponseEntity<byte[]> answer(OpeningsDocument document) {
        return ResponseEntity.ok()
                .eTag(document.entityTag())
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(document.bytes());
    }
}
