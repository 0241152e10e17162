package dev.fifteen.booking.consultation;

import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.client.PersonIds;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.intake.Admitted;
import dev.fifteen.contracts.ConsultationId;
import org.springframework.stereotype.Component;

/** Takes a request in: persons into the vault, a link into the client's hand, the request into the record. */
@Component
class Reception {

    private final Vault vault;
    private final PersonIds personIds;
    private final Links links;
    private final Desk desk;

    Reception(Vault vault, PersonIds personIds, Links links, Desk desk) {
        this.vault = vault;
        this.personIds = personIds;
        this.links = links;
        this.desk = desk;
    }

    /** Taken in twice, a request is one consultation, and the second answer has a link of its own. */
    LinkToken take(ConsultationId id, Admitted admitted) {
        var request = request(id, admitted);
        var token = LinkToken.random();
        desk.carryOut(request, () -> {
            vault.keep(request.requesterId(), admitted.requester());
            if (request.partnerId() != null && admitted.partner() != null) {
                vault.keep(request.partnerId(), admitted.partner());
            }
            links.keep(token, id, request.requesterId(), admitted.start());
        });
        return token;
    }

    private RequestConsultation request(ConsultationId id, Admitted admitted) {
        var form = admitted.form();
        return new RequestConsultation(
                id,
                form.therapistId(),
                admitted.start(),
                form.service(),
                form.channel(),
                form.language(),
                form.place(),
                form.zone(),
                personIds.forRequest(id, admitted.requester()),
                admitted.partner() == null ? null : personIds.forRequest(id, admitted.partner()));
    }
}
