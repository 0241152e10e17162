package dev.fifteen.notification.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.PersonId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins deliveries: the row and its timer stand in the transaction of the event, or neither does. */
@Component
public class Deliveries {

    /** One for each message, named by its id. */
    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("deliver-message");

    private final Ledger ledger;
    private final Outcomes outcomes;
    private final SchedulerClient timers;
    private final Clock clock;

    Deliveries(Ledger ledger, Outcomes outcomes, SchedulerClient timers, Clock clock) {
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sees to the message at once; one that was decided on before has been seen to. */
    public void begin(Message message) {
        if (ledger.enter(message)) {
            Instant now = clock.instant();
            timers.schedule(timer(message.id()), now);
            ledger.hasten(message).forEach(earlier -> hasten(earlier, now));
        }
    }

    /** Sees to the message as one of its own, however often the same was told before. */
    public void beginAgain(Message message) {
        begin(message.repeated(ledger.repeats(message), message.worthlessAfter(), message.cause()));
    }

    /** Gives it up as a text, and sees to it as a mail at once. Either both are so, or neither. */
    @Transactional
    public void beginByMail(Message text, String reason) {
        outcomes.abandoned(text, reason);
        begin(text.byMail());
    }

    /** This person is told nothing any more that they have not been told. */
    public void dropAllTo(ConsultationId id, PersonId recipient) {
        ledger.pendingTo(id, recipient.value()).forEach(message -> outcomes.abandoned(message, "recipient-gone"));
    }

    /**
     * What the last message about this consultation was due to: what follows by time alone follows from that.
     *
     * @throws IllegalStateException if nobody was ever told anything about it
     */
    public Cause lastCause(ConsultationId id) {
        return ledger.lastCause(id).orElseThrow(() -> new IllegalStateException("nobody knows of " + id));
    }

    private void hasten(MessageId earlier, Instant now) {
        try {
            timers.reschedule(timer(earlier), now);
        } catch (TaskInstanceException e) {
            // It is at work at this moment, and will find out itself.
        }
    }

    private static TaskInstance<Void> timer(MessageId id) {
        return TIMER.instance(id.toString()).build();
    }
}
