package dev.fifteen.gateway.session;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider and how the gateway is known there. Every address is said outright instead of being discovered,
 * so the gateway starts and serves clients whether or not the provider is up.
 *
 * @param issuer the {@code iss} of its tokens, as browsers reach it
 * @param backChannel where the gateway itself reaches it; the issuer when not set
 * @param authorizationUri where a browser signs in
 * @param tokenUri for codes and refresh tokens
 * @param jwkSetUri its public keys
 * @param endSessionUri where a browser signs out (OpenID Connect RP-Initiated Logout 1.0)
 * @param session how long an idle session lives
 */
@ConfigurationProperties("fifteen.sign-in")
record SignInSettings(
        URI issuer,
        @Nullable URI backChannel,
        @DefaultValue("gateway") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable URI authorizationUri,
        @Nullable URI tokenUri,
        @Nullable URI jwkSetUri,
        @Nullable URI endSessionUri,
        @DefaultValue("8h") Duration session) {

    String authorization() {
        return or(authorizationUri, issuer + "/oauth2/authorize");
    }

    String token() {
        return or(tokenUri, behind() + "/oauth2/token");
    }

    String jwkSet() {
        return or(jwkSetUri, behind() + "/oauth2/jwks");
    }

    String endSession() {
        return or(endSessionUri, issuer + "/connect/logout");
    }

    private URI behind() {
        return backChannel == null ? issuer : backChannel;
    }

    private static String or(@Nullable URI said, String usual) {
        return said == null ? usual : said.toString();
    }
}
