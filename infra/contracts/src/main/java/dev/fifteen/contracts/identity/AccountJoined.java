package dev.fifteen.contracts.identity;

import dev.fifteen.contracts.AccountId;

/** Whoever was invited has chosen a password, and may sign in. */
public record AccountJoined(AccountId accountId) implements IdentityEvent {}
