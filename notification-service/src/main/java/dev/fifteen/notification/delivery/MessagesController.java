package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff who was told what about a consultation, and tells it again where they wish. */
@RestController
@RequestMapping("/api/messages")
public class MessagesController {

    private final Ledger ledger;
    private final Deliveries deliveries;

    MessagesController(Ledger ledger, Deliveries deliveries) {
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    /** In the order in which they were decided on. */
    record MessageList(List<LedgerEntry> items) {}

    @StaffOnly
    @GetMapping
    MessageList list(@RequestParam ConsultationId consultation) {
        return new MessageList(ledger.entries(consultation));
    }

    /** As a message of its own, in the words that are true now; what is overtaken is not sent. */
    @StaffOnly
    @PostMapping("/{messageId}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void resend(@PathVariable MessageId messageId) {
        var message = ledger.find(messageId).orElseThrow(Problem::notFound);
        if (ledger.pending(messageId).isPresent()) {
            throw new Problem(HttpStatus.CONFLICT, "message-pending", "It is still to be sent");
        }
        deliveries.beginAgain(message);
    }
}
