package dev.fifteen.booking.consultation;

import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.client.PersonIds;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.decision.OverrideByStaff;
import dev.fifteen.booking.fairness.AlreadyOpen;
import dev.fifteen.booking.fairness.Claims;
import dev.fifteen.booking.fairness.NetworkAddress;
import dev.fifteen.booking.intake.Admitted;
import dev.fifteen.booking.lostlink.LostLinks;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a request in: persons into the vault, a link into the client's hand, the request into the record. */
@Component
class Reception {

    private final Vault vault;
    private final PersonIds personIds;
    private final Links links;
    private final Desk desk;
    private final Claims claims;
    private final LostLinks lostLinks;
    private final Overrides overrides;

    Reception(
            Vault vault,
            PersonIds personIds,
            Links links,
            Desk desk,
            Claims claims,
            LostLinks lostLinks,
            Overrides overrides) {
        this.vault = vault;
        this.personIds = personIds;
        this.links = links;
        this.desk = desk;
        this.claims = claims;
        this.lostLinks = lostLinks;
        this.overrides = overrides;
    }

    /**
     * Taken in twice, a request is one consultation, and the second answer has a link of its own.
     *
     * @throws Problem {@code open-consultation-exists}, the same whatever the reason
     */
    LinkToken take(ConsultationId id, Admitted admitted, @Nullable OverrideByStaff override, NetworkAddress network) {
        try {
            return takeIn(id, admitted, override, network);
        } catch (AlreadyOpen e) {
            // Whoever reads that mailbox learns what is open, and gets in; whoever asks here learns nothing.
            lostLinks.remind(admitted.requester().email());
            throw e.told();
        }
    }

    private LinkToken takeIn(
            ConsultationId id, Admitted admitted, @Nullable OverrideByStaff override, NetworkAddress network) {
        var request = request(id, admitted, override);
        var token = LinkToken.random();
        desk.carryOut(request, () -> {
            claims.take(
                    id,
                    request.therapistId(),
                    request.start(),
                    admitted.requester().email(),
                    admitted.partner() == null ? null : admitted.partner().email(),
                    network);
            vault.keep(id, request.requesterId(), admitted.requester());
            if (request.partnerId() != null && admitted.partner() != null) {
                vault.keep(id, request.partnerId(), admitted.partner());
            }
            overrides.keepNote(request.requesterId(), admitted.form().licenceOverride());
            links.keep(token, id, request.requesterId(), admitted.start());
        });
        return token;
    }

    private RequestConsultation request(ConsultationId id, Admitted admitted, @Nullable OverrideByStaff override) {
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
                admitted.partner() == null ? null : personIds.forRequest(id, admitted.partner()),
                override);
    }
}
