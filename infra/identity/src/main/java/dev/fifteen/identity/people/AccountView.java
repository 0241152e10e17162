package dev.fifteen.identity.people;

import dev.fifteen.identity.account.Account;
import dev.fifteen.identity.account.Account.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as staff see it.
 *
 * @param name absent, as the address is, once it was ended
 * @param therapistId for a therapist
 * @param language BCP 47
 * @param state {@code INVITED}, {@code ACTIVE} or {@code ENDED}
 * @param invitedAt by the last invitation
 * @param invitationExpiresAt until when its link is good; absent once it was used
 */
record AccountView(
        UUID id,
        @Nullable String name,
        @Nullable String email,
        String role,
        @Nullable UUID therapistId,
        String language,
        Account.State state,
        Instant invitedAt,
        @Nullable Instant invitationExpiresAt,
        @Nullable Instant joinedAt,
        @Nullable Instant endedAt) {

    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.known().map(Person::name).orElse(null),
                account.known().map(Person::email).orElse(null),
                account.role().claim(),
                account.therapistId(),
                account.language().tag(),
                account.state(),
                account.invitation().at(),
                account.invitation().expiresAt(),
                account.joinedAt(),
                account.endedAt());
    }

    /** Leaves name and address out. */
    @Override
    public String toString() {
        return "AccountView[%s, %s]".formatted(id, state);
    }
}
