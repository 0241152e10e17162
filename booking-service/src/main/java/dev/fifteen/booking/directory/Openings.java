package dev.fifteen.booking.directory;

import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The open times of the therapists, as availability tells everybody. */
@Component
public class Openings {

    /** As many as availability tells at once. */
    private static final int DAYS = 62;

    private final RestClient availability;

    Openings(RestClient availability) {
        this.availability = availability;
    }

    /**
     * Those of one therapist, the earliest first; none of a therapist without a calendar.
     *
     * @param place where the client will be; without it, for whomever
     * @throws org.springframework.web.client.RestClientException where availability does not tell
     */
    public List<Opening> of(TherapistId therapistId, @Nullable Place place) {
        try {
            var told = availability
                    .get()
                    .uri(openings -> openings.path("/api/openings")
                            .queryParam("therapist", therapistId)
                            .queryParam("days", DAYS)
                            .queryParamIfPresent(
                                    "place", Optional.ofNullable(place).map(Place::code))
                            .build())
                    .retrieve()
                    .body(Told.class);
            return told == null ? List.of() : told.openings();
        } catch (HttpClientErrorException.NotFound e) {
            return List.of();
        }
    }

    public record Opening(Quarter start, Quarter end) {}

    private record Told(List<Opening> openings) {}
}
