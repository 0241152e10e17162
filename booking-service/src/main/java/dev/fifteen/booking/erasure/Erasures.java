package dev.fifteen.booking.erasure;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Vault;
import dev.fifteen.booking.client.Vault.Kept;
import dev.fifteen.booking.decision.ConsultationCommand.EraseClient;
import dev.fifteen.booking.waiting.WaitingCommand.EraseWaitingClient;
import dev.fifteen.contracts.PersonId;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.retry.RetryOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has people erased. What is open of theirs ends, and the other of a couple keeps the call. */
@Component
public class Erasures {

    private final Vault vault;
    private final StatusPages pages;
    private final CommandGateway commands;
    private final TransactionOperations transactions;
    private final RetryOperations retries;

    Erasures(
            Vault vault,
            StatusPages pages,
            CommandGateway commands,
            TransactionOperations transactions,
            RetryOperations retries) {
        this.vault = vault;
        this.pages = pages;
        this.commands = commands;
        this.transactions = transactions;
        this.retries = retries;
    }

    /** The person, and whoever else was kept under the same mailbox: to somebody who asks to be forgotten they are all one. */
    void eraseMailboxOf(PersonId personId) {
        vault.sharingMailbox(personId).forEach(this::erase);
    }

    /** Those of these whom the vault still has, such as one restored from a backup. */
    public void eraseAgain(List<Kept> erased) {
        erased.stream().filter(person -> vault.knows(person.personId())).forEach(this::erase);
    }

    /** Who waits has no consultation yet that could be told. */
    private Object erasure(Kept person) {
        return pages.find(person.consultationId()).isPresent()
                ? new EraseClient(person.consultationId(), person.personId())
                : new EraseWaitingClient(person.consultationId(), person.personId());
    }

    void erase(Kept person) {
        retries.invoke(() -> transactions.execute(transaction -> {
            commands.sendAndWait(erasure(person));
            return person;
        }));
    }
}
