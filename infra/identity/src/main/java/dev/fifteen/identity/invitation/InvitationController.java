package dev.fifteen.identity.invitation;

import dev.fifteen.identity.account.Account;
import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Accounts;
import dev.fifteen.platform.security.ServicesOnly;
import dev.fifteen.platform.web.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What whoever sends the mail has to know, at the moment of sending. */
@RestController
class InvitationController {

    private final Accounts accounts;
    private final Links links;
    private final Clock clock;

    InvitationController(Accounts accounts, Links links, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
    }

    /**
     * An invitation that can still be accepted.
     *
     * @param number as in the event; a later one has made the earlier void
     * @param language BCP 47
     */
    record OpenInvitation(int number, String email, String language, URI link) {

        /** Leaves address and link out. */
        @Override
        public String toString() {
            return "OpenInvitation[%d]".formatted(number);
        }
    }

    @ServicesOnly
    @GetMapping("/internal/accounts/{id}/invitation")
    ResponseEntity<OpenInvitation> find(@PathVariable UUID id) {
        var open = accounts.find(id)
                .filter(account -> account.isInvitedAt(clock.instant()))
                .flatMap(account -> account.known().map(person -> of(account, person)))
                .orElseThrow(Problem::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(open);
    }

    private OpenInvitation of(Account account, Person person) {
        return new OpenInvitation(
                account.invitation().number(),
                person.email(),
                account.language().tag(),
                links.linkTo(account));
    }
}
