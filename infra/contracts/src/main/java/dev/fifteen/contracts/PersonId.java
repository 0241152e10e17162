package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a client without saying who they are: only the vault knows, and an erased person is only this. */
public record PersonId(@JsonValue UUID value) {

    /**
     * Reads the text form of RFC 9562.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
