package dev.fifteen.notification.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.fifteen.contracts.MessageId;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of deliveries: they survive a restart, and another instance takes over those of one that died. */
@Configuration(proxyBeanMethods = false)
class DeliveryTimers {

    @Bean
    Waits waits() {
        return new Waits(RandomGenerator.getDefault());
    }

    @Bean
    Task<Void> deliverMessage(ObjectProvider<Delivery> delivery, Waits waits) {
        return Tasks.custom(Deliveries.TIMER)
                // Only our own database can fail here; what becomes of the mail is in the outcome.
                .onFailure((complete, timer) -> timer.reschedule(
                        complete,
                        complete.getTimeDone().plus(waits.after(complete.getExecution().consecutiveFailures + 1))))
                .onDeadExecutionRevive()
                .execute((message, context) -> delivery.getObject().attempt(MessageId.of(message.getId())));
    }
}
