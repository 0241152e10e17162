package dev.fifteen.notification.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins deliveries: the row and its timer stand in the transaction of the event, or neither does. */
@Component
class Deliveries {

    /** One for each message, named by its id. */
    static final TaskDescriptor<Void> TIMER = TaskDescriptor.of("deliver-message");

    private final Ledger ledger;
    private final SchedulerClient timers;
    private final Clock clock;

    Deliveries(Ledger ledger, SchedulerClient timers, Clock clock) {
        this.ledger = ledger;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sees to the message at once; one that was decided on before has been seen to. */
    void begin(Message message) {
        if (ledger.enter(message)) {
            timers.schedule(TIMER.instance(message.id().toString()).build(), clock.instant());
        }
    }
}
