package dev.fifteen.contracts.identity;

import dev.fifteen.contracts.AccountId;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may choose a password by a link, and every earlier link is void.
 *
 * @param therapistId whose calendar will be theirs; absent for staff
 * @param number of the invitation, counted from 1 for each account
 * @param expiresAt when the link is void
 * @param by who of the staff invited them
 */
public record AccountInvited(
        AccountId accountId,
        @Nullable TherapistId therapistId,
        int number,
        Purpose purpose,
        Instant expiresAt,
        StaffId by)
        implements IdentityEvent {

    /** What they choose it for. */
    public enum Purpose {
        /** They have never signed in. */
        JOIN,
        /** They had a password, which is good until they have chosen another. */
        NEW_PASSWORD
    }
}
