package dev.fifteen.availability.feed.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.vault.Seal;
import java.util.Base64;

/** The right to read one therapist's calendar: 256 random bits in base64url. */
record Secret(String value) {

    private static final int BYTES = 32;

    /** One that nobody has had before. */
    static Secret random() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(Seal.random(BYTES)));
    }

    /** All that is kept of it. Plain SHA-256 is enough for what cannot be guessed. */
    byte[] hash() {
        return Digests.sha256(value.getBytes(UTF_8));
    }

    /** Says nothing: a capability in a log is a capability given away. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
