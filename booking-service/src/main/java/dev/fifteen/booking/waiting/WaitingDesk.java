package dev.fifteen.booking.waiting;

import static java.util.Objects.requireNonNull;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.booking.client.PersonIds;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.decision.ConsultationCommand.DisavowPerson;
import dev.fifteen.booking.decision.ConsultationCommand.RequestConsultation;
import dev.fifteen.booking.fairness.AlreadyOpen;
import dev.fifteen.booking.fairness.Claims;
import dev.fifteen.booking.fairness.NetworkAddress;
import dev.fifteen.booking.fairness.WaitingClaims;
import dev.fifteen.booking.intake.WaitingAdmission.Admitted;
import dev.fifteen.booking.lostlink.LostLinks;
import dev.fifteen.booking.waiting.WaitingCommand.DisavowWaitingClient;
import dev.fifteen.booking.waiting.WaitingCommand.JoinWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.LeaveWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.PassOffer;
import dev.fifteen.booking.waiting.WaitingCommand.TakeOffer;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.web.Problem;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryOperations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out what those who wait ask for, with what goes into the vault for it, wholly or not at all. */
@Component
class WaitingDesk {

    private final CommandGateway commands;
    private final WaitingPlaces places;
    private final StatusPages consultations;
    private final Vault vault;
    private final PersonIds personIds;
    private final Links links;
    private final Claims claims;
    private final WaitingClaims waitingClaims;
    private final LostLinks lostLinks;
    private final TransactionOperations transactions;
    private final RetryOperations retries;

    WaitingDesk(
            CommandGateway commands,
            WaitingPlaces places,
            StatusPages consultations,
            Vault vault,
            PersonIds personIds,
            Links links,
            Claims claims,
            WaitingClaims waitingClaims,
            LostLinks lostLinks,
            TransactionOperations transactions,
            RetryOperations retries) {
        this.commands = commands;
        this.places = places;
        this.consultations = consultations;
        this.vault = vault;
        this.personIds = personIds;
        this.links = links;
        this.claims = claims;
        this.waitingClaims = waitingClaims;
        this.lostLinks = lostLinks;
        this.transactions = transactions;
        this.retries = retries;
    }

    /**
     * Taken in twice, it is one place, and the second answer has a link of its own.
     *
     * @throws Problem {@code open-consultation-exists}, the same whatever the reason
     */
    LinkToken join(ConsultationId id, Admitted admitted, NetworkAddress network) {
        var token = LinkToken.random();
        var join = command(id, admitted);
        try {
            carryOut(join, () -> {
                waitingClaims.take(id, admitted.requester().email(), network, admitted.until());
                keep(id, join.requesterId(), admitted.requester());
                keep(id, join.partnerId(), admitted.partner());
                links.keep(token, id, join.requesterId(), Quarter.notBefore(admitted.until()));
            });
        } catch (AlreadyOpen e) {
            lostLinks.remind(admitted.requester().email());
            throw e.told();
        }
        return token;
    }

    Waiting leave(ConsultationId id) {
        return carryOut(new LeaveWaitingList(id), () -> {});
    }

    /** Of a place that has become a call, it ends the call. */
    Waiting disavow(ConsultationId id, PersonId person) {
        return retries.invoke(() -> transactions.execute(transaction -> {
            commands.sendAndWait(
                    consultations.find(id).isPresent()
                            ? new DisavowPerson(id, person)
                            : new DisavowWaitingClient(id, person));
            return places.find(id).orElseThrow();
        }));
    }

    /** @throws Problem {@code conflicting-state} where the offer was taken */
    Waiting pass(ConsultationId id) {
        try {
            return carryOut(new PassOffer(id), () -> {});
        } catch (NoOffer e) {
            throw noOffer(e);
        }
    }

    /**
     * Requests the consultation for the slot that is kept. Said twice, it is requested once.
     *
     * @throws Problem {@code no-offer} where the offer is over, {@code open-consultation-exists} where the client has another
     */
    StatusPage take(ConsultationId id, NetworkAddress network) {
        try {
            return retries.invoke(() -> transactions.execute(transaction -> takeOffer(id, network)));
        } catch (NoOffer e) {
            throw noOffer(e);
        } catch (AlreadyOpen e) {
            throw e.told();
        }
    }

    private StatusPage takeOffer(ConsultationId id, NetworkAddress network) {
        var requested = consultations.find(id);
        if (requested.isPresent()) {
            return requested.get();
        }
        commands.sendAndWait(new TakeOffer(id));
        var waiting = places.find(id).orElseThrow();
        var offer = requireNonNull(waiting.offer());
        claims.take(
                id,
                offer.therapistId(),
                offer.start(),
                address(waiting.requesterId()),
                waiting.partnerId() == null ? null : address(waiting.partnerId()),
                network);
        links.move(id, offer.start());
        commands.sendAndWait(request(waiting, offer));
        return consultations.find(id).orElseThrow();
    }

    private String address(PersonId person) {
        return vault.open(person).map(PersonalData::email).orElseThrow(Problem::notFound);
    }

    private static Problem noOffer(NoOffer e) {
        return new Problem(HttpStatus.CONFLICT, "no-offer", requireNonNull(e.getMessage()));
    }

    private Waiting carryOut(WaitingCommand command, Runnable alongside) {
        return retries.invoke(() -> transactions.execute(transaction -> {
            alongside.run();
            commands.sendAndWait(command);
            return places.find(command.consultationId()).orElseThrow();
        }));
    }

    private void keep(ConsultationId id, @Nullable PersonId person, @Nullable PersonalData data) {
        if (person != null && data != null) {
            vault.keep(id, person, data);
        }
    }

    private JoinWaitingList command(ConsultationId id, Admitted admitted) {
        var form = admitted.form();
        return new JoinWaitingList(
                id,
                form.therapistId(),
                form.service(),
                form.channel(),
                form.language(),
                form.place(),
                form.zone(),
                personIds.forRequest(id, admitted.requester()),
                admitted.partner() == null ? null : personIds.forRequest(id, admitted.partner()),
                admitted.wishes(),
                admitted.until(),
                waitingClaims.interrupted(admitted.requester().email()).orElse(null));
    }

    private static RequestConsultation request(Waiting waiting, Waiting.Offer offer) {
        return new RequestConsultation(
                waiting.id(),
                offer.therapistId(),
                offer.start(),
                waiting.service(),
                waiting.channel(),
                waiting.language(),
                waiting.place(),
                waiting.zone(),
                waiting.requesterId(),
                waiting.partnerId(),
                null);
    }
}
