package dev.fifteen.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page who is signed in, and what its unsafe calls must carry. */
@RestController
class SessionController {

    /**
     * @param name how to greet the person
     * @param therapistId whose calendar is theirs, of a therapist
     * @param csrfHeader the header for {@code csrfToken}, on every call but {@code GET}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            boolean signedIn,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable String therapistId,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {}

    @GetMapping("/api/session")
    ResponseEntity<Session> session(
            @AuthenticationPrincipal @Nullable OidcUser user,
            @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken csrf) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(describe(user, csrf));
    }

    private static Session describe(@Nullable OidcUser user, @Nullable CsrfToken csrf) {
        if (user == null || csrf == null) {
            return new Session(false, null, null, null, null, null);
        }
        String name = user.getFullName() == null ? user.getName() : user.getFullName();
        return new Session(
                true,
                name,
                user.getClaimAsStringList("roles"),
                user.getClaimAsString("therapist_id"),
                csrf.getHeaderName(),
                csrf.getToken());
    }
}
