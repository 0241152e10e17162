package dev.fifteen.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A jurisdiction that licenses therapists, by its ISO 3166-2 code such as {@code US-CA} or {@code CA-ON}, or ISO 3166-1 alpha-2
 * where a whole country is one.
 */
public record Place(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Where somebody is of whom that was not written down: the code that CLDR has for it. Nobody is licensed there. */
    public static final Place UNKNOWN = new Place("ZZ");

    @JsonCreator
    public Place {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not an ISO 3166 code such as US-CA");
        }
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return code;
    }
}
