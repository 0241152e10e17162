package dev.fifteen.identity.signin;

import dev.fifteen.identity.account.Holder;
import dev.fifteen.identity.account.Holders;
import dev.fifteen.identity.account.Passwords;
import dev.fifteen.identity.account.SignedInBy;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password by Argon2id, and stops listening to an address that keeps guessing at one user. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final AuthenticationProvider byHash;
    private final Passwords passwords;
    private final FailedAttempts failures;

    PasswordCheck(Holders holders, Passwords passwords, FailedAttempts failures) {
        var provider = new DaoAuthenticationProvider(name -> person(holders, name));
        provider.setPasswordEncoder(passwords.encoder());
        this.byHash = provider;
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var source = Holders.signInName(attempt.getName()) + " from " + addressOf(attempt);
        if (failures.tooManyBy(source)) {
            throw new LockedException("Too many attempts");
        }
        try {
            var person = passwords.inTurn(() -> byHash.authenticate(attempt));
            failures.forget(source);
            return person;
        } catch (AuthenticationException refused) {
            failures.note(source);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    // Named by their subject from here on, whatever they typed.
    private static UserDetails person(Holders holders, String name) {
        return holders.signingInBy(name)
                .map(PasswordCheck::person)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }

    private static UserDetails person(Holder holder) {
        return User.withUsername(holder.subject())
                .password(holder.passwordHash())
                .authorities(SignedInBy.password(holder.passwordEdition()))
                .build();
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
