package dev.fifteen.availability.feed.in;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.fifteen.availability.calendar.FeedId;
import dev.fifteen.platform.outbound.OutboundGuard;
import dev.fifteen.platform.vault.SealedTable;
import dev.fifteen.platform.vault.VaultConfiguration;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What reading feeds is made of. */
@Configuration(proxyBeanMethods = false)
@Import(VaultConfiguration.class)
class FeedConfiguration {

    @Bean
    OutboundGuard outboundGuard(FeedSettings settings) {
        return new OutboundGuard(settings.allowedHosts());
    }

    @Bean
    Fetcher fetcher(FeedSettings settings, OutboundGuard guard) {
        return new Fetcher(settings, guard);
    }

    @Bean
    SealedTable feedAddresses() {
        return Feeds.SEALED;
    }

    @Bean
    Pauses pauses(FeedSettings settings) {
        return new Pauses(settings, RandomGenerator.getDefault());
    }

    @Bean
    Task<Void> readFeed(Readings readings, Pauses pauses) {
        return Tasks.custom(FeedTimers.TIMER)
                // Only our own database can fail here; a feed that fails is an outcome.
                .onFailure((complete, timer) ->
                        timer.reschedule(complete, complete.getTimeDone().plus(pauses.afterSuccess())))
                .onDeadExecutionRevive()
                .execute((feed, context) -> readings.read(FeedId.of(feed.getId()))
                        .<CompletionHandler<Void>>map(next -> (complete, timer) -> timer.reschedule(complete, next))
                        .orElseGet(OnCompleteRemove::new));
    }
}
