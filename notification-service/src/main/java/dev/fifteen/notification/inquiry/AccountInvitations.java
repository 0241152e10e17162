package dev.fifteen.notification.inquiry;

import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Occasion;
import dev.fifteen.platform.security.ServiceClients;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Gathers what somebody of the practice is told who may choose a password, from identity, which alone knows the link. It is about no call. */
@Component
class AccountInvitations {

    private final RestClient identity;

    AccountInvitations(ServiceClients services) {
        this.identity = services.to("identity");
    }

    /** @throws Undelivered if the invitation was accepted, or a later one sent, or the account ended; for now, if identity does not answer */
    Occasion gather(Telling telling) {
        var open = ask(telling);
        if (open.number() != telling.sequence()) {
            throw Undelivered.forGood("overtaken");
        }
        return Occasion.withoutCall(
                telling.id(),
                telling.dispatch(),
                telling.sequence(),
                open.email(),
                Language.of(open.language()),
                ZoneOffset.UTC,
                Objects.requireNonNull(telling.start()),
                "",
                open.link());
    }

    private OpenInvitation ask(Telling telling) {
        try {
            return Answers.from(
                    "identity",
                    () -> identity.get()
                            .uri(
                                    "/internal/accounts/{id}/invitation",
                                    telling.dispatch().recipientId())
                            .retrieve()
                            .body(OpenInvitation.class));
        } catch (Undelivered fault) {
            throw fault.isForGood() ? Undelivered.forGood("overtaken") : fault;
        }
    }

    /**
     * @param number as in the event
     * @param link for its recipient alone
     */
    private record OpenInvitation(int number, String email, String language, URI link) {}
}
