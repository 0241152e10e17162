package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one therapist, and the calendar that is theirs. */
public record TherapistId(@JsonValue UUID value) {

    /**
     * Reads the text form of RFC 9562.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static TherapistId of(String text) {
        return new TherapistId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
