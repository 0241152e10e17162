package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one of the staff without saying who they are: a UUIDv5 (RFC 9562) of their name at the sign-in provider. */
public record StaffId(@JsonValue UUID value) {

    /**
     * Reads the text form of RFC 9562.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
