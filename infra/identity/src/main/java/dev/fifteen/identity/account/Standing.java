package dev.fifteen.identity.account;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a token tells the services about its holder. */
public record Standing(List<Role> roles, @Nullable UUID therapistId) {

    public Standing {
        if (therapistId != null && !roles.contains(Role.THERAPIST)) {
            throw new IllegalArgumentException("therapist-id is set, but the role therapist is not");
        }
    }

    static Standing of(Role role, @Nullable UUID therapistId) {
        return new Standing(List.of(role), therapistId);
    }

    /** The claims {@code roles} and, for a therapist, {@code therapist_id}. */
    public Map<String, Object> claims() {
        var claims = new TreeMap<String, Object>();
        claims.put("roles", roles.stream().map(Role::claim).toList());
        if (therapistId != null) {
            claims.put("therapist_id", therapistId.toString());
        }
        return claims;
    }
}
