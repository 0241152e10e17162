package dev.fifteen.identity.people;

import dev.fifteen.contracts.StaffId;
import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Accounts;
import dev.fifteen.identity.account.Holder;
import dev.fifteen.identity.account.Holders;
import dev.fifteen.identity.account.Role;
import dev.fifteen.identity.invitation.Invitations;
import dev.fifteen.platform.security.Caller;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.FieldFault;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes who may sign in. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final Accounts accounts;
    private final Holders holders;
    private final Invitations invitations;

    AccountsController(Accounts accounts, Holders holders, Invitations invitations) {
        this.accounts = accounts;
        this.holders = holders;
        this.invitations = invitations;
    }

    /**
     * All who ever could sign in.
     *
     * @param bySettings those whom this server's settings name, and nothing here can change
     */
    record AccountList(List<AccountView> items, List<FixedView> bySettings) {}

    /** Somebody whom the settings name. */
    record FixedView(
            String userName,
            String name,
            List<String> roles,
            @Nullable UUID therapistId) {

        static FixedView of(Holder holder) {
            var standing = holder.standing();
            return new FixedView(
                    holder.subject(),
                    holder.name(),
                    standing.roles().stream().map(Role::claim).toList(),
                    standing.therapistId());
        }

        /** Leaves the name out. */
        @Override
        public String toString() {
            return "FixedView[%s]".formatted(roles);
        }
    }

    @StaffOnly
    @GetMapping
    AccountList list() {
        return new AccountList(
                accounts.all().stream().map(AccountView::of).toList(),
                holders.bySettings().stream().map(FixedView::of).toList());
    }

    @StaffOnly
    @PostMapping
    ResponseEntity<AccountView> invite(@Valid @RequestBody NewAccount form, HttpServletRequest request) {
        var role = form.knownRole();
        var person = form.person();
        var language = form.knownLanguage();
        requireFree(person);
        var account = invitations
                .invite(IdempotencyKeys.idFor(request), role, form.therapistId(), person, language, caller())
                .orElseThrow(AccountsController::addressInUse);
        return ResponseEntity.created(URI.create("/api/accounts/" + account.id()))
                .body(AccountView.of(account));
    }

    /** Another link: for whoever has not come yet, or has lost their password. Earlier ones are void. */
    @StaffOnly
    @PostMapping("/{id}/invitation")
    AccountView inviteAgain(@PathVariable UUID id) {
        return invitations.inviteAgain(id, caller()).map(AccountView::of).orElseThrow(Problem::notFound);
    }

    /** Nobody locks themselves out, so somebody who can let others in again is always left. */
    @StaffOnly
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Principal principal) {
        var account = accounts.find(id).orElseThrow(Problem::notFound);
        if (principal.getName().equals(account.id().toString())) {
            throw new Problem(HttpStatus.CONFLICT, "own-account", "Somebody else of the staff has to end your account");
        }
        invitations.end(account.id(), caller());
    }

    private void requireFree(Person person) {
        if (holders.bySettings().stream().anyMatch(fixed -> fixed.subject().equalsIgnoreCase(person.email()))) {
            throw addressInUse();
        }
    }

    private static Problem addressInUse() {
        return new Problem(HttpStatus.CONFLICT, "address-in-use", "Somebody signs in by this address already")
                .with("errors", List.of(new FieldFault("email", "is in use")));
    }

    private static StaffId caller() {
        return Caller.staff().orElseThrow();
    }
}
