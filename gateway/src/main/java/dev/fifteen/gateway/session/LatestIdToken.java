package dev.fifteen.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Signing out names the newest ID token of the session: a provider forgets the older ones at each refresh. */
final class LatestIdToken {

    private static final String ATTRIBUTE = LatestIdToken.class.getName();

    private LatestIdToken() {}

    static OAuth2AccessTokenResponse keep(OAuth2AccessTokenResponse refreshed) {
        Object idToken = refreshed.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (idToken != null && request != null) {
            request.setAttribute(ATTRIBUTE, idToken, RequestAttributes.SCOPE_SESSION);
        }
        return refreshed;
    }

    static @Nullable String of(HttpServletRequest request, @Nullable Authentication user) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof String refreshed) {
            return refreshed;
        }
        return user != null && user.getPrincipal() instanceof OidcUser oidc
                ? oidc.getIdToken().getTokenValue()
                : null;
    }
}
