package dev.fifteen.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that no session has a say in: those of clients, of programs with a token of their own, and the public calls
 * even of someone who is signed in. Nothing they do can borrow a browser's authority, so they need no CSRF token.
 */
final class WithoutSession implements RequestMatcher {

    private static final Set<String> FOR_ANYONE =
            Set.of("/api/consultations", "/api/links", "/api/waiting-list", "/api/practice", "/api/openings");

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (signsInOrOut(path)) {
            return false;
        }
        return FOR_ANYONE.contains(path)
                || path.startsWith("/reminders/stop/")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !request.isRequestedSessionIdValid();
    }

    private static boolean signsInOrOut(String path) {
        return path.equals("/journal")
                || path.equals("/calendar")
                || path.equals("/people")
                || path.equals("/logout")
                || path.startsWith("/oauth2/")
                || path.startsWith("/login/");
    }
}
