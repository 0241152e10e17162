package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows anyone who can be met. */
@RestController
class TherapistsController {

    private static final Comparator<KnownTherapist> BY_NAME = Comparator.comparing(
                    (KnownTherapist therapist) -> therapist.profile().name())
            .thenComparing(therapist -> therapist.therapistId().value());
    private static final int MOST = 200;

    private final Profiles profiles;
    private final Clock clock;

    TherapistsController(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** A page of a list: some therapists, and where the next ones are asked for. */
    record TherapistList(
            List<TherapistView> items, @Nullable TherapistId nextCursor) {}

    @Anyone
    @GetMapping("/api/therapists")
    TherapistList find(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Place place,
            @RequestParam(required = false) @Nullable TherapistId cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "must be between 1 and " + MOST);
        }
        Instant now = clock.instant();
        List<KnownTherapist> found = profiles.active()
                .filter(therapist -> therapist.serves(service, language))
                .filter(therapist -> place == null || therapist.isLicensedIn(place, now))
                .filter(therapist -> cursor == null || BY_NAME.compare(therapist, last(cursor)) > 0)
                .sorted(BY_NAME)
                .limit(limit + 1L)
                .toList();
        List<KnownTherapist> page = found.size() > limit ? found.subList(0, limit) : found;
        return new TherapistList(
                page.stream().map(TherapistView::forAnyone).toList(),
                found.size() > limit ? page.getLast().therapistId() : null);
    }

    @Anyone
    @GetMapping("/api/therapists/{therapistId}")
    TherapistView find(@PathVariable TherapistId therapistId) {
        return profiles.find(therapistId)
                .filter(known -> !known.retired())
                .map(TherapistView::forAnyone)
                .orElseThrow(Problem::notFound);
    }

    private KnownTherapist last(TherapistId cursor) {
        return profiles.find(cursor).orElseThrow(() -> Problem.invalid("cursor", "is not one that was given"));
    }
}
