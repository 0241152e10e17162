package dev.fifteen.identity.token;

import dev.fifteen.identity.RealTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * People's sign-ins, in memory, each until its last token has ended. A program's own token is not kept: it proves itself
 * by its signature, and nothing is ever looked up for it.
 */
@Component
class SignIns implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Clock clock;

    SignIns(RealTime time) {
        this.clock = time.clock();
    }

    @Override
    public void save(OAuth2Authorization signIn) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(signIn.getAuthorizationGrantType())) {
            return;
        }
        memory.save(signIn);
        ends.put(signIn.getId(), endOf(signIn));
        forgetEnded();
    }

    @Override
    public void remove(OAuth2Authorization signIn) {
        memory.remove(signIn);
        ends.remove(signIn.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return memory.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return memory.findByToken(token, type);
    }

    int size() {
        return ends.size();
    }

    private void forgetEnded() {
        var now = clock.instant();
        ends.forEach((id, end) -> {
            var signIn = end.isBefore(now) ? memory.findById(id) : null;
            if (signIn != null) {
                remove(signIn);
            }
        });
    }

    private static Instant endOf(OAuth2Authorization signIn) {
        return Stream.of(
                        signIn.getRefreshToken(),
                        signIn.getAccessToken(),
                        signIn.getToken(OAuth2AuthorizationCode.class))
                .filter(Objects::nonNull)
                .map(token -> token.getToken().getExpiresAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
