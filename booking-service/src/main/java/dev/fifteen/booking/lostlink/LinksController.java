package dev.fifteen.booking.lostlink;

import dev.fifteen.booking.intake.Mailbox;
import dev.fifteen.platform.security.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the wish for a new link: the same answer, after the same work, for every address. */
@RestController
class LinksController {

    private final LostLinks lostLinks;

    LinksController(LostLinks lostLinks) {
        this.lostLinks = lostLinks;
    }

    @Anyone
    @PostMapping("/api/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@Valid @RequestBody Asking asking) {
        lostLinks.ask(asking.email);
    }

    /** Whose links are lost. */
    record Asking(@NotNull @Mailbox String email) {

        @Override
        public String toString() {
            return "Asking[…]";
        }
    }
}
