package dev.fifteen.platform.bus;

import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is parked in this service, and the ways out: again, or away. */
@RestController
@RequestMapping("/internal/dead-letters")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final ProcessingGroupReaders readers;
    private final TransactionManager transactions;

    DeadLetterController(DeadLetters deadLetters, ProcessingGroupReaders readers, TransactionManager transactions) {
        this.deadLetters = deadLetters;
        this.readers = readers;
        this.transactions = transactions;
    }

    @GetMapping
    @StaffOnly
    List<DeadLetter> list() {
        return deadLetters.all();
    }

    /** Handles the letter, and those about the same subject, in their order and as far as it goes. */
    @PostMapping("/{id}/retry")
    @StaffOnly
    List<DeadLetter> retry(@PathVariable long id) {
        var wanted = deadLetters.find(id).orElseThrow(Problem::notFound);
        var reader = readers.of(wanted.group());
        while (true) {
            var next = transactions.fetchInTransaction(() -> deadLetters.first(wanted.group(), wanted.subject()));
            if (next.isEmpty()) {
                return List.of();
            }
            try {
                reader.handleAgain(next.get());
            } catch (RuntimeException fault) {
                deadLetters.failedAgain(next.get().id(), Faults.describe(fault));
                return deadLetters.all().stream()
                        .filter(letter -> letter.subject().equals(wanted.subject()))
                        .toList();
            }
        }
    }

    @DeleteMapping("/{id}")
    @StaffOnly
    void discard(@PathVariable long id) {
        deadLetters.remove(deadLetters.find(id).orElseThrow(Problem::notFound).id());
    }
}
