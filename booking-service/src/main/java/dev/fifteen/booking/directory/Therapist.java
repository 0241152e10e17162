package dev.fifteen.booking.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.TherapistProfile;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A therapist as the public knows them.
 *
 * @param lengthMinutes how long their consultations are
 */
public record Therapist(
        TherapistId id,
        @JsonUnwrapped TherapistProfile profile,
        @JsonIgnore boolean retired,
        @JsonIgnore int lengthMinutes) {

    /** Whether they offer it like this. */
    public boolean offers(String service, Channel channel, String language) {
        return profile.services().contains(service)
                && profile.channels().contains(channel)
                && profile.languages().contains(language);
    }

    /** Whether some licence of theirs holds in this place on the day, in their zone, on which the call would begin. */
    public boolean isLicensedIn(Place place, Quarter start) {
        return isLicensedIn(place, start.start());
    }

    /** Whether some licence of theirs holds in this place on that day of theirs. */
    public boolean isLicensedIn(Place place, Instant instant) {
        LocalDate day = instant.atZone(profile.zone()).toLocalDate();
        return profile.licences().stream()
                .anyMatch(licence -> licence.place().equals(place) && !day.isAfter(licence.validUntil()));
    }

    /** The first quarter after a call that begins here. */
    public Quarter endOf(Quarter start) {
        return start.plus(lengthMinutes / Quarter.MINUTES);
    }
}
