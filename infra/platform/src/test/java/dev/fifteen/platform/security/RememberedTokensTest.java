package dev.fifteen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOW = Clock.systemUTC().instant();

    private final List<String> checked = new ArrayList<>();
    private Instant expiry = NOW.plus(Duration.ofMinutes(5));
    private boolean forged;
    private final RememberedTokens tokens = new RememberedTokens(this::checkInFull);

    @Test
    void checksATokenOnceThoughItIsShownAgain() {
        var first = tokens.decode("a.b.c");

        assertThat(tokens.decode("a.b.c")).isSameAs(first);
        assertThat(checked).containsExactly("a.b.c");
    }

    @Test
    void takesNoTokenForAnother() {
        tokens.decode("a.b.c");

        assertThat(tokens.decode("a.b.d").getTokenValue()).isEqualTo("a.b.d");
        assertThat(checked).containsExactly("a.b.c", "a.b.d");
    }

    @Test
    void checksAgainWhatHasExpiredSince() {
        expiry = NOW.minus(Duration.ofSeconds(1));

        tokens.decode("a.b.c");
        tokens.decode("a.b.c");

        assertThat(checked).hasSize(2);
    }

    @Test
    void remembersNothingOfAForgedOne() {
        forged = true;
        assertThatThrownBy(() -> tokens.decode("a.b.c")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("a.b.c")).isInstanceOf(BadJwtException.class);

        assertThat(checked).hasSize(2);
    }

    private Jwt checkInFull(String token) {
        checked.add(token);
        if (forged) {
            throw new BadJwtException("signature");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .issuedAt(NOW.minus(Duration.ofHours(1)))
                .expiresAt(expiry)
                .build();
    }
}
