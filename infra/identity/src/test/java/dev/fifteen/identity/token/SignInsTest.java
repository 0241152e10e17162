package dev.fifteen.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class SignInsTest {

    static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");

    final SignIns signIns = new SignIns(new RealTime(Clock.fixed(NOON, ZoneOffset.UTC)));

    @Test
    void keepsNothingOfAProgramsOwnToken() {
        signIns.save(signIn("1", AuthorizationGrantType.CLIENT_CREDENTIALS, NOON.plusSeconds(300)));

        assertThat(signIns.size()).isZero();
    }

    @Test
    void findsASignInByItsRefreshToken() {
        signIns.save(signIn("1", AuthorizationGrantType.AUTHORIZATION_CODE, NOON.plusSeconds(300)));

        assertThat(signIns.findByToken("refresh-1", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
    }

    @Test
    void forgetsASignInThatHasEnded() {
        signIns.save(signIn("old", AuthorizationGrantType.AUTHORIZATION_CODE, NOON.minusSeconds(1)));
        signIns.save(signIn("new", AuthorizationGrantType.AUTHORIZATION_CODE, NOON.plusSeconds(1)));

        assertThat(signIns.findById("old")).isNull();
        assertThat(signIns.findById("new")).isNotNull();
        assertThat(signIns.size()).isOne();
    }

    private static OAuth2Authorization signIn(String id, AuthorizationGrantType grant, Instant end) {
        var client = RegisteredClient.withId("gateway")
                .clientId("gateway")
                .authorizationGrantType(grant)
                .redirectUri("http://localhost:8080/")
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(id)
                .principalName("staff")
                .authorizationGrantType(grant)
                .refreshToken(new OAuth2RefreshToken("refresh-" + id, end.minus(Duration.ofHours(1)), end))
                .build();
    }
}
