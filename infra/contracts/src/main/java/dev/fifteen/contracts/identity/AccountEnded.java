package dev.fifteen.contracts.identity;

import dev.fifteen.contracts.AccountId;
import dev.fifteen.contracts.StaffId;

/**
 * Somebody may sign in no more, and nothing personal is known of them.
 *
 * @param by who of the staff ended it
 */
public record AccountEnded(AccountId accountId, StaffId by) implements IdentityEvent {}
