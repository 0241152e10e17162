package dev.fifteen.booking.erasure;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for old enquiries now and then. */
@Configuration(proxyBeanMethods = false)
class ErasureTimers {

    @Bean
    Task<Void> eraseOldEnquiries(OldEnquiries enquiries) {
        return Tasks.recurring("erase-old-enquiries", FixedDelay.ofHours(1))
                .execute((task, context) -> enquiries.erase());
    }
}
