package dev.fifteen.identity.invitation;

import dev.fifteen.identity.account.Account;
import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.account.Language;
import dev.fifteen.identity.account.Passwords;
import dev.fifteen.identity.account.Role;
import dev.fifteen.identity.page.Words;
import dev.fifteen.platform.security.Anyone;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the link of an invitation leads. To look changes nothing: mail programs follow links by themselves. */
@RestController
@RequestMapping(path = "/invitation", produces = MediaType.TEXT_HTML_VALUE)
class InvitationPage {

    private final Invitations invitations;
    private final Passwords passwords;
    private final PageWriter pages;

    InvitationPage(Invitations invitations, Passwords passwords, PageWriter pages) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.pages = pages;
    }

    @Anyone
    @GetMapping("/{token}")
    ResponseEntity<String> show(@PathVariable String token, HttpServletRequest request) {
        return invitations
                .invitedBy(token)
                .flatMap(account -> account.known().map(person -> pages.form(account, person, null)))
                .map(page -> answer(HttpStatus.OK, page))
                .orElseGet(() -> isVoid(request));
    }

    @Anyone
    @PostMapping("/{token}")
    ResponseEntity<String> accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        return invitations
                .invitedBy(token)
                .flatMap(account -> account.known()
                        .map(person -> accept(account, person, new NewPassword(password, again), request)))
                .orElseGet(() -> isVoid(request));
    }

    private ResponseEntity<String> accept(
            Account account, Person person, NewPassword wish, HttpServletRequest request) {
        var fault = wish.faultFor(person);
        if (fault.isPresent()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, pages.form(account, person, fault.get()));
        }
        return invitations.accept(account, passwords.hash(wish.password())) ? done(account) : isVoid(request);
    }

    /** Without the secret in its address, so that it can be reloaded. */
    @Anyone
    @GetMapping("/done")
    ResponseEntity<String> done(
            @RequestParam(defaultValue = "") String lang, @RequestParam(defaultValue = "") String role) {
        var page = role.equals(Role.STAFF.claim()) ? "/journal" : "/calendar";
        return answer(HttpStatus.OK, pages.done(Language.of(lang).orElse(Language.EN), page));
    }

    private static ResponseEntity<String> done(Account account) {
        var address = "/invitation/done?lang=%s&role=%s"
                .formatted(account.language().tag(), account.role().claim());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private ResponseEntity<String> isVoid(HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, pages.isVoid(Words.wishedIn(request)));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                // Its address carries the secret.
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }
}
