package dev.fifteen.identity.account;

import dev.fifteen.platform.mail.MailAddresses;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everybody who may sign in: those whom the settings name, and those who accepted an invitation. */
@Component
public class Holders {

    private final FixedAccounts fixed;
    private final Accounts accounts;

    Holders(FixedAccounts fixed, Accounts accounts) {
        this.fixed = fixed;
        this.accounts = accounts;
    }

    /** One and the same form of what people type as their name at sign-in. */
    public static String signInName(String typed) {
        return typed.indexOf('@') < 0 ? typed : MailAddresses.normalised(typed.strip());
    }

    /** Whoever signs in by this: a user name of the settings, or a mail address. */
    public Optional<Holder> signingInBy(String typed) {
        return fixed.holder(typed)
                .or(() -> accounts.ofAddress(signInName(typed)).flatMap(Holders::holder));
    }

    /** Those whom the settings name. */
    public List<Holder> bySettings() {
        return fixed.holders();
    }

    /** Whoever is named so in tokens; empty for one who may sign in no more. */
    public Optional<Holder> find(String subject) {
        return fixed.holder(subject)
                .or(() -> id(subject).flatMap(accounts::find).flatMap(Holders::holder));
    }

    private static Optional<Holder> holder(Account account) {
        var person = account.person();
        var password = account.password();
        return person == null || password == null
                ? Optional.empty()
                : Optional.of(new Holder(
                        account.id().toString(),
                        person.name(),
                        password.hash(),
                        password.edition(),
                        account.standing()));
    }

    private static Optional<UUID> id(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
