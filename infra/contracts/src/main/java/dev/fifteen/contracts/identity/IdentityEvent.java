package dev.fifteen.contracts.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.AccountId;
import dev.fifteen.contracts.PublishedEvent;

/** A fact about an account of somebody of the practice. Its order is kept per account. */
public sealed interface IdentityEvent extends PublishedEvent
        permits AccountInvited, AccountJoined, PasswordReplaced, AccountEnded {

    AccountId accountId();

    @JsonIgnore
    @Override
    default String subject() {
        return accountId().toString();
    }
}
