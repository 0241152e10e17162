package dev.fifteen.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;

/** Keeps the tokens in the session and nowhere else. Their expiry is counted on the stack's clock, not on the machine's. */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

    private final OAuth2AuthorizedClientRepository session = new HttpSessionOAuth2AuthorizedClientRepository();
    private final Clock clock;

    SessionTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request) {
        return session.loadAuthorizedClient(registration, user, request);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthorizedClient timed = new OAuth2AuthorizedClient(
                client.getClientRegistration(),
                client.getPrincipalName(),
                onOurClock(client.getAccessToken()),
                client.getRefreshToken());
        session.saveAuthorizedClient(timed, user, request, response);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {
        session.removeAuthorizedClient(registration, user, request, response);
    }

    private OAuth2AccessToken onOurClock(OAuth2AccessToken token) {
        Duration life = Duration.between(
                Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
        Instant now = clock.instant();
        return new OAuth2AccessToken(
                token.getTokenType(), token.getTokenValue(), now, now.plus(life), token.getScopes());
    }
}
