package dev.fifteen.notification.webhook;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.fifteen.platform.outbound.GuardedClient;
import dev.fifteen.platform.outbound.OutboundGuard;
import dev.fifteen.platform.vault.SealedTable;
import dev.fifteen.platform.vault.VaultConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What calling webhooks is made of. */
@Configuration(proxyBeanMethods = false)
@Import(VaultConfiguration.class)
class WebhookConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(10);

    @Bean
    OutboundGuard outboundGuard(@Value("${fifteen.feeds.allowed-hosts:}") Set<String> allowedHosts) {
        return new OutboundGuard(allowedHosts);
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient webhookClient(OutboundGuard guard) {
        return GuardedClient.of(guard, PATIENCE);
    }

    @Bean
    SealedTable webhooksSealed() {
        return Webhooks.SEALED;
    }

    @Bean
    Caller caller(OutboundGuard guard, CloseableHttpClient webhookClient, Clock clock) {
        return new Caller(guard, webhookClient, clock);
    }

    @Bean
    Task<Void> deliverWebhook(ObjectProvider<Attempts> attempts) {
        return Tasks.custom(WebhookDeliveries.TIMER)
                // Only our own database can fail here; what the other side does is an outcome.
                .onFailure((complete, timer) ->
                        timer.reschedule(complete, complete.getTimeDone().plus(SOON)))
                .onDeadExecutionRevive()
                .execute((delivery, context) -> attempts.getObject()
                        .attempt(UUID.fromString(delivery.getId()))
                        .<CompletionHandler<Void>>map(next -> (complete, timer) -> timer.reschedule(complete, next))
                        .orElseGet(OnCompleteRemove::new));
    }
}
