package dev.fifteen.booking.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.vault.Seal;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The right to see and change one consultation as one person: 256 random bits in base64url, which has no dots as a JWT has. */
public record LinkToken(String value) {

    private static final int BYTES = 32;
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    /** The token in an {@code Authorization} header (RFC 6750); where there is none, one that opens nothing. */
    public static LinkToken in(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(bearer -> new LinkToken(bearer.group(1)))
                .orElseGet(() -> new LinkToken(""));
    }

    /** One that nobody has had before. */
    public static LinkToken random() {
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Seal.random(BYTES)));
    }

    /** All that is kept of it. Plain SHA-256 is enough for what cannot be guessed. */
    byte[] hash() {
        return Digests.sha256(value.getBytes(UTF_8));
    }

    /** Says nothing: a capability in a log is a capability given away. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
