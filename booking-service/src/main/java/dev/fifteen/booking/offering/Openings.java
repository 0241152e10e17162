package dev.fifteen.booking.offering;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The open times of the therapists, as availability tells everybody. */
@Component
class Openings {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** As many as availability tells at once. */
    private static final int DAYS = 62;

    private final RestClient availability;

    Openings(@Value("${fifteen.services.availability}") String availability) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.availability = RestClient.builder()
                .baseUrl(availability)
                .requestFactory(requests)
                .build();
    }

    /**
     * Those of one therapist for clients who are in that place, the earliest first; none of a therapist without a calendar.
     *
     * @throws org.springframework.web.client.RestClientException where availability does not tell
     */
    List<Opening> of(TherapistId therapistId, Place place) {
        try {
            var told = availability
                    .get()
                    .uri(
                            "/api/openings?therapist={therapist}&place={place}&days={days}",
                            therapistId,
                            place.code(),
                            DAYS)
                    .retrieve()
                    .body(Told.class);
            return told == null ? List.of() : told.openings();
        } catch (HttpClientErrorException.NotFound e) {
            return List.of();
        }
    }

    record Opening(Quarter start, Quarter end) {}

    private record Told(List<Opening> openings) {}
}
