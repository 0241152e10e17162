package dev.fifteen.identity.account;

import java.util.Locale;

/** What the holder of a token may do; the claim {@code roles} carries it in lower case. */
public enum Role {
    STAFF,
    THERAPIST,
    SERVICE;

    /** As the claim has it. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
