package dev.fifteen.notification.telling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.fifteen.notification.telling.Reminders.Reminded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of reminders, which set timers themselves when they fall due. They survive a restart; what reminds of nothing any more ends quietly. */
@Configuration(proxyBeanMethods = false)
class ReminderTimers {

    /** Only our own database can fail here. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Bean
    Task<Void> remindOfCall(ObjectProvider<Reminding> reminding) {
        return Tasks.custom(Reminders.OF_CALL)
                .onFailure((complete, timer) ->
                        timer.reschedule(complete, complete.getTimeDone().plus(SOON)))
                .onDeadExecutionRevive()
                .execute((reminder, context) -> again(reminding.getObject().ofCall(Reminded.parse(reminder.getId()))));
    }

    @Bean
    Task<String> remindOfApproval(ObjectProvider<Reminding> reminding) {
        return Tasks.oneTime(Reminders.OF_APPROVAL)
                .onFailure((complete, timer) ->
                        timer.reschedule(complete, complete.getTimeDone().plus(SOON)))
                .execute((reminder, context) -> reminding
                        .getObject()
                        .ofApproval(Reminded.parse(reminder.getId()), Instant.parse(reminder.getData())));
    }

    private static CompletionHandler<Void> again(Optional<Instant> next) {
        return next.<CompletionHandler<Void>>map(due -> (complete, timer) -> timer.reschedule(complete, due))
                .orElseGet(OnCompleteRemove::new);
    }
}
