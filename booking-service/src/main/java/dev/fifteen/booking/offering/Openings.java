package dev.fifteen.booking.offering;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The open times of the therapists, as availability tells everybody. */
@Component
class Openings {

    /** As many as availability tells at once. */
    private static final int DAYS = 62;

    private final RestClient availability;

    Openings(RestClient availability) {
        this.availability = availability;
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
