package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one consultation from the first click to the call. */
public record ConsultationId(@JsonValue UUID value) {

    /**
     * Reads the text form of RFC 9562.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static ConsultationId of(String text) {
        return new ConsultationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
