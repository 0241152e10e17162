package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What availability knows of a therapist. Each has many messages and changes seldom, so an answer serves for a minute. */
@Component
class Therapists {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RestClient availability;
    private final Clock clock;
    private final Map<TherapistId, Known> known = new ConcurrentHashMap<>();

    Therapists(ServiceClients services, Clock clock) {
        this.availability = services.to("availability");
        this.clock = clock;
    }

    Therapist therapist(TherapistId id) {
        Known last = known.get(id);
        return last != null && clock.instant().isBefore(last.at().plus(FRESH)) ? last.therapist() : asOfNow(id);
    }

    /** The same, where it matters what they wished a moment ago. */
    Therapist asOfNow(TherapistId id) {
        var asked = new Known(ask(id), clock.instant());
        known.put(id, asked);
        return asked.therapist();
    }

    private Therapist ask(TherapistId id) {
        return Answers.from(
                "availability",
                () -> availability
                        .get()
                        .uri("/internal/therapists/{id}", id)
                        .retrieve()
                        .body(Therapist.class));
    }

    private record Known(Therapist therapist, Instant at) {}

    /**
     * @param phone in E.164
     * @param requestChannel by which way they want to hear of a new request; absent in those of before
     * @param languages BCP 47 tags, the one they like best first
     */
    record Therapist(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String requestChannel,
            List<String> languages,
            ZoneId zone) {

        /** Their number, if they want to hear of a new request by text. */
        Optional<String> textedAt() {
            return Optional.ofNullable(phone).filter(number -> "SMS".equals(requestChannel));
        }
    }
}
