package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.platform.security.ServiceClients;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What availability knows of a therapist now. */
@Component
class Therapists {

    private final RestClient availability;

    Therapists(ServiceClients services) {
        this.availability = services.to("availability");
    }

    Therapist therapist(TherapistId id) {
        return Answers.from(
                "availability",
                () -> availability
                        .get()
                        .uri("/internal/therapists/{id}", id)
                        .retrieve()
                        .body(Therapist.class));
    }

    /** @param languages BCP 47 tags, the one they like best first */
    record Therapist(String name, @Nullable String email, List<String> languages, ZoneId zone) {}
}
