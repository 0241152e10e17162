package dev.fifteen.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session here, then leads the browser on to end it at the provider (OpenID Connect RP-Initiated Logout 1.0). */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private static final String ID_TOKEN = SignOut.class.getName();

    private final SignInSettings settings;

    SignOut(SignInSettings settings) {
        this.settings = settings;
    }

    // The session is gone by the time the browser is sent on.
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        request.setAttribute(ID_TOKEN, LatestIdToken.of(request, user));
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user)
            throws IOException {
        String home =
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString();
        Object idToken = request.getAttribute(ID_TOKEN);
        response.sendRedirect(
                idToken == null
                        ? "/"
                        : UriComponentsBuilder.fromUriString(settings.endSession())
                                .queryParam("id_token_hint", idToken)
                                .queryParam("post_logout_redirect_uri", home)
                                .encode()
                                .toUriString());
    }
}
