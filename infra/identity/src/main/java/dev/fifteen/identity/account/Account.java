package dev.fifteen.identity.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With which somebody of the practice signs in, once they have accepted their invitation.
 *
 * @param role staff or therapist
 * @param therapistId whose calendar is theirs, for a therapist
 * @param person who they are; nobody, once the account was ended
 * @param password how they sign in; absent until they have chosen it
 * @param invitation the last one
 */
public record Account(
        UUID id,
        Role role,
        @Nullable UUID therapistId,
        @Nullable Person person,
        Language language,
        @Nullable Password password,
        Invitation invitation,
        @Nullable Instant joinedAt,
        @Nullable Instant endedAt) {

    /** How an account stands. */
    public enum State {
        /** Nobody has signed in by it yet. */
        INVITED,
        ACTIVE,
        /** Nobody ever will again. */
        ENDED
    }

    /**
     * What is personal of an account.
     *
     * @param email normalised, and of this account alone: it is the name they sign in by
     */
    public record Person(String name, String email) {

        /** Leaves both out. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    /**
     * @param hash Argon2id in PHC form
     * @param edition the number of the invitation by which it was chosen
     */
    record Password(String hash, int edition) {

        /** Leaves the hash out. */
        @Override
        public String toString() {
            return "Password[edition=%d]".formatted(edition);
        }
    }

    /**
     * @param number counted from 1
     * @param expiresAt absent once it was used, or its account was ended
     */
    public record Invitation(
            int number, Instant at, @Nullable Instant expiresAt) {

        boolean isOpenAt(Instant now) {
            return expiresAt != null && now.isBefore(expiresAt);
        }
    }

    /** Somebody who is invited for the first time. */
    public static Account invited(
            UUID id,
            Role role,
            @Nullable UUID therapistId,
            Person person,
            Language language,
            Instant now,
            Instant expiresAt) {
        return new Account(
                id, role, therapistId, person, language, null, new Invitation(1, now, expiresAt), null, null);
    }

    public State state() {
        if (endedAt != null) {
            return State.ENDED;
        }
        return joinedAt == null ? State.INVITED : State.ACTIVE;
    }

    /** Whether the last invitation can still be accepted. */
    public boolean isInvitedAt(Instant now) {
        return invitation.isOpenAt(now);
    }

    /** Who they are, while that is known. */
    public Optional<Person> known() {
        return Optional.ofNullable(person);
    }

    Standing standing() {
        return Standing.of(role, therapistId);
    }
}
