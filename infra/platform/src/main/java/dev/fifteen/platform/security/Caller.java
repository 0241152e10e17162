package dev.fifteen.platform.security;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.enums.UuidNamespace;
import dev.fifteen.contracts.StaffId;
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

    /** Who of the staff calls, if it is one: the UUIDv5 of the issuer, a {@code #} and the token's subject, in the name space of URLs. */
    public static Optional<StaffId> staff() {
        return isStaff()
                ? token().map(jwt -> new StaffId(UuidCreator.getNameBasedSha1(
                        UuidNamespace.NAMESPACE_URL, jwt.getClaimAsString("iss") + "#" + jwt.getSubject())))
                : Optional.empty();
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
