package dev.fifteen.identity.account;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords by Argon2id. */
@Component
public class Passwords {

    // Each takes 16 MiB and a whole core for a while: a crowd at the form must not take the tokens' share.
    private final Semaphore turns = new Semaphore(2, true);

    private final PasswordEncoder encoder = new Normalised();

    /** What a form of ours hashes and compares by; use it in turn. */
    public PasswordEncoder encoder() {
        return encoder;
    }

    /** Does some work that hashes once no more than one other is at it. */
    public <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** The hash to be kept of a password. */
    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /** The same characters are the same password, by whatever keyboard they were typed (NIST SP 800-63B, section 3.1.1.2). */
    private static final class Normalised implements PasswordEncoder {

        private final PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return argon2.encode(normalised(password));
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return argon2.matches(normalised(password), hash);
        }

        private static @Nullable CharSequence normalised(@Nullable CharSequence password) {
            return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
        }
    }
}
