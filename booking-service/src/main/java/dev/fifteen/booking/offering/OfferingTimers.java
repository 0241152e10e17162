package dev.fifteen.booking.offering;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Goes through the waiting list when something has come free, and now and then without a word. */
@Configuration(proxyBeanMethods = false)
class OfferingTimers {

    @Bean
    Task<Void> goThroughWaitingList(Offering offering) {
        return Tasks.recurring("go-through-waiting-list", FixedDelay.ofMinutes(1))
                .execute((task, context) -> offering.goThrough());
    }

    @Bean
    Task<Void> lookWhoWaits(Offering offering) {
        return Tasks.oneTime(Looking.TIMER).onFailureRetryLater().execute((task, context) -> offering.goThrough());
    }
}
