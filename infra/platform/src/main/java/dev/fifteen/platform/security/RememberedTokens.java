package dev.fifteen.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers which tokens were found good, for they are shown again and again, and to check a signature takes longer than to answer
 * most requests. A token is remembered until it expires, and for a minute at most: keys may be withdrawn.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    /** Without the leeway for clocks that differ: who needs that is checked in full. */
    private static final JwtTimestampValidator IN_TIME = new JwtTimestampValidator(Duration.ZERO);

    private final JwtDecoder inFull;
    private final Cache<String, Jwt> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    RememberedTokens(JwtDecoder inFull) {
        this.inFull = inFull;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = good.getIfPresent(token);
        if (known != null && !IN_TIME.validate(known).hasErrors()) {
            return known;
        }
        Jwt checked = inFull.decode(token);
        good.put(token, checked);
        return checked;
    }
}
