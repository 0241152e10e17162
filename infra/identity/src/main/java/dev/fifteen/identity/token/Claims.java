package dev.fifteen.identity.token;

import dev.fifteen.identity.account.Accounts;
import dev.fifteen.identity.account.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Says in each token what its holder may do. A person's name is in the id token only, which no service sees. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The audience of every access token: the services of this practice, and no one else's. */
    static final String AUDIENCE = "fifteen";

    private final Accounts accounts;

    Claims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var holder = nameOf(context.getPrincipal());
        var claims = context.getClaims();
        standing(context, holder).claims().forEach(claims::claim);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            accounts.nameOf(holder).ifPresent(name -> claims.claim("name", name));
        }
    }

    // Asked at every refresh: who was taken out of the settings gets no further token.
    private Standing standing(JwtEncodingContext context, String holder) {
        var standing = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
                ? accounts.ofClient(holder)
                : accounts.ofUser(holder);
        return standing.orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    private static String nameOf(@Nullable Authentication holder) {
        return holder == null ? "" : holder.getName();
    }
}
