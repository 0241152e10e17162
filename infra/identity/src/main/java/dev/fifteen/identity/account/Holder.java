package dev.fifteen.identity.account;

/**
 * Somebody who may sign in.
 *
 * @param subject names them in every token
 * @param name how to greet them
 * @param passwordHash Argon2id in PHC form
 * @param passwordEdition counts their passwords: what was signed in by an earlier one is over
 */
public record Holder(String subject, String name, String passwordHash, int passwordEdition, Standing standing) {

    /** Leaves name and hash out. */
    @Override
    public String toString() {
        return "Holder[%s]".formatted(subject);
    }
}
