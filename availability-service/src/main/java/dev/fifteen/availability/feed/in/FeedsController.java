package dev.fifteen.availability.feed.in;

import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.TherapistOrStaff;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes which calendars of elsewhere make a therapist busy. */
@RestController
@RequestMapping("/api/therapists/{therapistId}/calendar/feeds")
class FeedsController {

    private final FeedDesk desk;
    private final Calendars calendars;

    FeedsController(FeedDesk desk, Calendars calendars) {
        this.desk = desk;
        this.calendars = calendars;
    }

    /** All feeds of a therapist. */
    record FeedList(List<FeedView> items) {}

    @TherapistOrStaff
    @GetMapping
    FeedList list(@PathVariable TherapistId therapistId) {
        requireKnown(therapistId);
        return new FeedList(desk.list(therapistId));
    }

    @TherapistOrStaff
    @PostMapping
    ResponseEntity<FeedView> add(
            @PathVariable TherapistId therapistId, @Valid @RequestBody FeedForm form, HttpServletRequest request) {
        requireKnown(therapistId);
        var id = new FeedId(IdempotencyKeys.idFor(request));
        FeedView added = desk.add(id, therapistId, form);
        return ResponseEntity.created(URI.create("/api/therapists/%s/calendar/feeds/%s".formatted(therapistId, id)))
                .body(added);
    }

    @TherapistOrStaff
    @PostMapping("/{feedId}/refresh")
    FeedView refresh(@PathVariable TherapistId therapistId, @PathVariable FeedId feedId) {
        return desk.refresh(feedId, therapistId);
    }

    @TherapistOrStaff
    @DeleteMapping("/{feedId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable TherapistId therapistId, @PathVariable FeedId feedId) {
        desk.remove(feedId, therapistId);
    }

    private void requireKnown(TherapistId therapistId) {
        if (calendars.find(therapistId).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
