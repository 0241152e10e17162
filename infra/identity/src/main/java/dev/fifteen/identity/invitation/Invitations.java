package dev.fifteen.identity.invitation;

import dev.fifteen.contracts.AccountId;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.identity.AccountEnded;
import dev.fifteen.contracts.identity.AccountInvited;
import dev.fifteen.contracts.identity.AccountInvited.Purpose;
import dev.fifteen.contracts.identity.AccountJoined;
import dev.fifteen.contracts.identity.IdentityEvent;
import dev.fifteen.contracts.identity.PasswordReplaced;
import dev.fifteen.identity.account.Account;
import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Accounts;
import dev.fifteen.identity.account.Language;
import dev.fifteen.identity.account.Role;
import dev.fifteen.platform.eventsourcing.Correlation;
import dev.fifteen.platform.web.RequestCorrelation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of an account. What happens to it is written and said in one transaction; the mail is notification's, which hears of it. */
@Service
public class Invitations {

    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Accounts accounts;
    private final Links links;
    private final EventGateway events;
    private final Clock clock;

    Invitations(Accounts accounts, Links links, EventGateway events, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** Invites somebody for the first time; empty if the address is another's. The same once more changes nothing. */
    @Transactional
    public Optional<Account> invite(
            UUID id, Role role, @Nullable UUID therapistId, Person person, Language language, StaffId by) {
        var now = now();
        var account = Account.invited(id, role, therapistId, person, language, now, now.plus(GOOD_FOR));
        if (accounts.add(account)) {
            say(invited(account, Purpose.JOIN, by));
            return Optional.of(account);
        }
        return accounts.find(id).filter(there -> there.known().equals(account.known()));
    }

    /** Sends another link, by which a new password can be chosen, and makes every earlier one void; empty if nobody is there. */
    @Transactional
    public Optional<Account> inviteAgain(UUID id, StaffId by) {
        var now = now();
        var account = accounts.inviteAgain(id, now, now.plus(GOOD_FOR));
        account.ifPresent(again -> say(invited(again, purposeFor(again), by)));
        return account;
    }

    /** Lets somebody sign in no more, and forgets who they are; once more changes nothing. */
    @Transactional
    public void end(UUID id, StaffId by) {
        if (accounts.end(id, now())) {
            say(new AccountEnded(new AccountId(id), by));
        }
    }

    /** Whom a link invites; empty for one that is void, used, expired or nobody's. */
    Optional<Account> invitedBy(String token) {
        return Links.accountIn(token)
                .flatMap(accounts::find)
                .filter(account -> links.isTokenOf(account, token))
                .filter(account -> account.isInvitedAt(now()));
    }

    /** Uses the invitation up; false if somebody was faster, or it is void by now. */
    @Transactional
    public boolean accept(Account account, String passwordHash) {
        boolean accepted = accounts.join(account.id(), account.invitation().number(), passwordHash, now());
        if (accepted) {
            var id = new AccountId(account.id());
            say(purposeFor(account) == Purpose.JOIN ? new AccountJoined(id) : new PasswordReplaced(id));
        }
        return accepted;
    }

    static Purpose purposeFor(Account account) {
        return account.state() == Account.State.ACTIVE ? Purpose.NEW_PASSWORD : Purpose.JOIN;
    }

    private static AccountInvited invited(Account account, Purpose purpose, StaffId by) {
        return new AccountInvited(
                new AccountId(account.id()),
                account.therapistId() == null ? null : new TherapistId(account.therapistId()),
                account.invitation().number(),
                purpose,
                Objects.requireNonNull(account.invitation().expiresAt()),
                by);
    }

    // As the database keeps it, so that what is answered at once is what is read later.
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private void say(IdentityEvent event) {
        Map<String, String> metaData = new HashMap<>();
        RequestCorrelation.currentId().ifPresent(id -> metaData.put(Correlation.CORRELATION_ID, id));
        RequestCorrelation.currentTraceParent().ifPresent(trace -> metaData.put(Correlation.TRACE_PARENT, trace));
        events.publish(new GenericEventMessage<>(event, metaData));
    }
}
