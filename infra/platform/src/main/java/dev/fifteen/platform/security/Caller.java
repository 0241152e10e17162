package dev.fifteen.platform.security;

import dev.fifteen.contracts.TherapistId;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who signed in, for endpoints that serve several kinds of caller. */
public final class Caller {

    private Caller() {}

    public static boolean isStaff() {
        return hasRole("staff");
    }

    /** The therapist who calls, if it is one. */
    public static Optional<TherapistId> therapist() {
        return hasRole("therapist")
                ? token().map(jwt -> jwt.getClaimAsString("therapist_id")).map(TherapistId::of)
                : Optional.empty();
    }

    private static boolean hasRole(String role) {
        return token().map(jwt -> jwt.getClaimAsStringList("roles"))
                .filter(roles -> roles.contains(role))
                .isPresent();
    }

    private static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(token.getToken())
                : Optional.empty();
    }
}
