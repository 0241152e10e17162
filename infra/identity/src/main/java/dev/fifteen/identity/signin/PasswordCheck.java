package dev.fifteen.identity.signin;

import dev.fifteen.identity.account.Accounts;
import java.util.concurrent.Semaphore;
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
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password by Argon2id, and stops listening to an address that keeps guessing at one user. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final FailedAttempts failures;

    // Each check takes 16 MiB and a whole core for a while: a crowd at the form must not take the tokens' share.
    private final Semaphore turns = new Semaphore(2, true);

    PasswordCheck(Accounts accounts, FailedAttempts failures) {
        var byHash = new DaoAuthenticationProvider(userName -> person(accounts, userName));
        byHash.setPasswordEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        this.passwords = byHash;
        this.failures = failures;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var source = attempt.getName() + " from " + addressOf(attempt);
        if (failures.tooManyBy(source)) {
            throw new LockedException("Too many attempts");
        }
        turns.acquireUninterruptibly();
        try {
            var person = passwords.authenticate(attempt);
            failures.forget(source);
            return person;
        } catch (AuthenticationException refused) {
            failures.note(source);
            throw refused;
        } finally {
            turns.release();
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    private static UserDetails person(Accounts accounts, String userName) {
        return accounts.passwordHashOf(userName)
                .map(hash -> User.withUsername(userName).password(hash).build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(userName));
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
