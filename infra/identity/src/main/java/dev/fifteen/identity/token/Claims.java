package dev.fifteen.identity.token;

import dev.fifteen.identity.account.FixedAccounts;
import dev.fifteen.identity.account.Holder;
import dev.fifteen.identity.account.Holders;
import dev.fifteen.identity.account.SignedInBy;
import dev.fifteen.identity.account.Standing;
import java.util.List;
import java.util.Optional;
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

    private final FixedAccounts programs;
    private final Holders people;

    Claims(FixedAccounts programs, Holders people) {
        this.programs = programs;
        this.people = people;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            say(programs.ofClient(nameOf(context.getPrincipal())).orElseThrow(Claims::refused), context);
        } else {
            sayOf(signedIn(context.getPrincipal()).orElseThrow(Claims::refused), context);
        }
    }

    private static void sayOf(Holder person, JwtEncodingContext context) {
        say(person.standing(), context);
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("name", person.name());
        }
    }

    private static void say(Standing standing, JwtEncodingContext context) {
        var claims = context.getClaims();
        standing.claims().forEach(claims::claim);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
        }
    }

    // Asked at every refresh: who was taken out of the settings, whose account was ended or who has another password by
    // now
    // gets no further token.
    private Optional<Holder> signedIn(@Nullable Authentication signIn) {
        return signIn == null
                ? Optional.empty()
                : people.find(signIn.getName())
                        .filter(person -> SignedInBy.presentPassword(person, signIn.getAuthorities()));
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static String nameOf(@Nullable Authentication holder) {
        return holder == null ? "" : holder.getName();
    }
}
