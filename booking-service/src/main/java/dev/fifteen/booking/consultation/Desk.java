package dev.fifteen.booking.consultation;

import static java.util.Objects.requireNonNull;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.decision.ConflictingState;
import dev.fifteen.booking.decision.ConsultationCommand;
import dev.fifteen.platform.web.Problem;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.retry.RetryOperations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out what people ask, with what goes into the vault for it, wholly or not at all. Two who decide at once are put in order: the
 * second hears what the first has made of it.
 */
@Component
class Desk {

    private final CommandGateway commands;
    private final StatusPages pages;
    private final TransactionOperations transactions;
    private final RetryOperations retries;

    Desk(CommandGateway commands, StatusPages pages, TransactionOperations transactions, RetryOperations retries) {
        this.commands = commands;
        this.pages = pages;
        this.transactions = transactions;
        this.retries = retries;
    }

    /**
     * How things stand afterwards.
     *
     * @throws Problem {@code conflicting-state}, with the state that forbids it
     */
    StatusPage carryOut(ConsultationCommand command, Runnable alongside) {
        try {
            return retries.invoke(() -> transactions.execute(transaction -> {
                alongside.run();
                commands.sendAndWait(command);
                return pages.find(command.consultationId()).orElseThrow();
            }));
        } catch (ConflictingState e) {
            throw new Problem(HttpStatus.CONFLICT, "conflicting-state", requireNonNull(e.getMessage()))
                    .with("state", e.status());
        }
    }
}
