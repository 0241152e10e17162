package dev.fifteen.identity.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A person who may sign in, as {@code fifteen.identity.users.<user name>} describes them.
 *
 * @param password an Argon2id hash in PHC form ({@code $argon2id$v=19$…}), never the password
 * @param name how to greet them
 * @param therapistId whose calendar is theirs, for a therapist
 */
record User(
        String password,
        String name,
        @DefaultValue List<Role> roles,
        @Nullable UUID therapistId) {

    User {
        if (!password.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("password must be an Argon2id hash, $argon2id$v=19$…");
        }
    }

    Standing standing() {
        return new Standing(roles, therapistId);
    }

    Holder holder(String userName) {
        // A password by settings changes with a restart, which ends every sign-in.
        return new Holder(userName, name, password, 0, standing());
    }

    /** Leaves the hash out. */
    @Override
    public String toString() {
        return "User[roles=%s, therapistId=%s]".formatted(roles, therapistId);
    }
}
