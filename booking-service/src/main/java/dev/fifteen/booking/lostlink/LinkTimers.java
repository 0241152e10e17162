package dev.fifteen.booking.lostlink;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees to lost links, whichever instance heard of them. */
@Configuration(proxyBeanMethods = false)
class LinkTimers {

    @Bean
    Task<Void> renewLinks(LinkRenewal renewal) {
        return Tasks.oneTime(LostLinks.RENEWAL)
                .onFailureRetryLater()
                .execute((mailbox, context) -> renewal.renew(mailbox.getId()));
    }

    @Bean
    Task<Void> remindOfLinks(LinkRenewal renewal) {
        return Tasks.oneTime(LostLinks.REMINDER)
                .onFailureRetryLater()
                .execute((mailbox, context) -> renewal.remind(mailbox.getId()));
    }
}
