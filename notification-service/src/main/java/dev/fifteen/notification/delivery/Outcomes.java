package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.notification.MessageAbandoned;
import dev.fifteen.contracts.notification.MessageFailed;
import dev.fifteen.contracts.notification.MessageSent;
import dev.fifteen.contracts.notification.NotificationEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts down in the ledger what became of a message, and says it to the others. */
@Component
class Outcomes {

    private final Ledger ledger;
    private final EventGateway events;
    private final MeterRegistry meters;

    Outcomes(Ledger ledger, EventGateway events, MeterRegistry meters) {
        this.ledger = ledger;
        this.events = events;
        this.meters = meters;
    }

    @Transactional
    public void sent(Message message) {
        if (ledger.markSent(message)) {
            count("sent", "none");
            say(message, new MessageSent(message.consultationId(), message.dispatch()));
        }
    }

    @Transactional
    public void abandoned(Message message, String reason) {
        if (ledger.markAbandoned(message, reason)) {
            count("abandoned", reason);
            say(message, new MessageAbandoned(message.consultationId(), message.dispatch(), reason));
        }
    }

    /** Says so at the first failure, the second, the fourth and so on: a server that is away for a week is no news every ten minutes. */
    @Transactional
    public void failed(Message message, String reason, Instant nextAttempt) {
        int attempt = message.attempts() + 1;
        count("failed", reason);
        ledger.markFailed(message, reason, nextAttempt);
        if (Integer.bitCount(attempt) == 1) {
            say(message, new MessageFailed(message.consultationId(), message.dispatch(), attempt, reason, nextAttempt));
        }
    }

    /** It was not tried: nobody can have heard of it, and it is tried as if for the first time. Says so where nothing was said yet. */
    @Transactional
    public void postponed(Message message, String reason, Instant nextAttempt) {
        count("postponed", reason);
        if (ledger.markPostponed(message, reason, nextAttempt)) {
            say(
                    message,
                    new MessageFailed(
                            message.consultationId(), message.dispatch(), message.attempts(), reason, nextAttempt));
        }
    }

    private void count(String outcome, String reason) {
        meters.counter("fifteen.messages", "outcome", outcome, "reason", reason).increment();
    }

    private void say(Message message, NotificationEvent event) {
        events.publish(new GenericEventMessage<>(event, message.cause().metaData()));
    }
}
