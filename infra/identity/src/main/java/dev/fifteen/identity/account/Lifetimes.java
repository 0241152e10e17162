package dev.fifteen.identity.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * How long tokens live.
 *
 * @param accessToken no longer than a withdrawn right may linger, for services ask nobody before they accept one
 * @param signIn how long a person stays signed in without a password, that is the life of a refresh token
 */
@ConfigurationProperties("fifteen.identity.lifetime")
record Lifetimes(
        @DefaultValue("5m") Duration accessToken,
        @DefaultValue("12h") Duration signIn) {

    TokenSettings tokens() {
        return TokenSettings.builder()
                .accessTokenTimeToLive(accessToken)
                .refreshTokenTimeToLive(signIn)
                // Rotation guards public clients (RFC 9700, section 2.2.2). Ours hold a secret, and with rotation two
                // tabs
                // that refresh at once would sign the person out.
                .reuseRefreshTokens(true)
                .build();
    }
}
