package dev.fifteen.contracts.identity;

import dev.fifteen.contracts.AccountId;

/** Somebody has chosen another password; what was signed in by the former one ends. */
public record PasswordReplaced(AccountId accountId) implements IdentityEvent {}
