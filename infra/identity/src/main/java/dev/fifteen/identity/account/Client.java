package dev.fifteen.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * A program that may ask for tokens, as {@code fifteen.identity.clients.<id>} describes it. One with redirect addresses
 * signs people in (authorization code with PKCE); one without acts for itself (client credentials).
 *
 * @param secret in clear, as the client's own settings have it; kept here only as a digest
 * @param therapistId for a client that acts as one therapist
 * @param redirectUris where people may be sent back to after sign-in
 * @param signedOutUris where people may be sent back to after sign-out
 */
record Client(
        String secret,
        @DefaultValue List<Role> roles,
        @Nullable UUID therapistId,
        @DefaultValue List<String> redirectUris,
        @DefaultValue List<String> signedOutUris) {

    boolean signsPeopleIn() {
        return !redirectUris.isEmpty();
    }

    Standing standing() {
        return new Standing(roles, therapistId);
    }

    RegisteredClient register(String id, ClientSecrets secrets, Lifetimes lifetimes) {
        var registration = RegisteredClient.withId(id)
                .clientId(id)
                .clientIdIssuedAt(Instant.EPOCH)
                .clientSecret(secrets.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(lifetimes.tokens());
        return (signsPeopleIn() ? withSignIn(registration) : withCredentials(registration)).build();
    }

    private RegisteredClient.Builder withSignIn(RegisteredClient.Builder registration) {
        return registration
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(redirectUris))
                .postLogoutRedirectUris(uris -> uris.addAll(signedOutUris))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                // Only the practice's own programs are clients, so there is nothing to ask a person's consent for.
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build());
    }

    private RegisteredClient.Builder withCredentials(RegisteredClient.Builder registration) {
        return registration.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Client[roles=%s, therapistId=%s, redirectUris=%s]".formatted(roles, therapistId, redirectUris);
    }
}
