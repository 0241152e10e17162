package dev.fifteen.notification.webhook;

import dev.fifteen.notification.webhook.Caller.Answer;
import dev.fifteen.notification.webhook.WebhookDelivery.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries a delivery until it is taken, for three days; then the webhook is disabled, for nobody seems to listen. */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration GIVE_UP = Duration.ofDays(3);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20));

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final Caller caller;
    private final MeterRegistry meters;
    private final Clock clock;

    Attempts(Webhooks webhooks, WebhookDeliveries deliveries, Caller caller, MeterRegistry meters, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.caller = caller;
        this.meters = meters;
        this.clock = clock;
    }

    /** @return when to try again, if at all */
    Optional<Instant> attempt(UUID id) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.state() == State.PENDING)
                .flatMap(
                        delivery -> webhooks.find(delivery.webhookId()).flatMap(webhook -> attempt(webhook, delivery)));
    }

    private Optional<Instant> attempt(Webhook webhook, WebhookDelivery delivery) {
        if (!webhook.isEnabled()) {
            return settle(delivery, State.ABANDONED, "disabled");
        }
        Answer answer = caller.call(webhook, delivery);
        if (answer.taken()) {
            return settle(delivery, State.DELIVERED, answer.outcome());
        }
        Instant now = clock.instant();
        Instant next = now.plus(waitAfter(delivery.attempts()));
        if (answer.gone() || next.isAfter(delivery.begunAt().plus(GIVE_UP))) {
            disable(webhook, answer.gone() ? "gone" : "three days without an answer", now);
            return settle(delivery, State.ABANDONED, answer.outcome());
        }
        deliveries.failed(delivery.id(), answer.outcome(), next);
        return Optional.of(next);
    }

    private void disable(Webhook webhook, String because, Instant now) {
        webhooks.disable(webhook.id(), because, now);
        meters.counter("fifteen.webhooks.disabled").increment();
        LOG.warn("{} is disabled: {}", webhook, because);
    }

    private Optional<Instant> settle(WebhookDelivery delivery, State state, String outcome) {
        deliveries.settle(delivery.id(), state, outcome);
        return Optional.empty();
    }

    /** What failed together must not come back together. */
    private static Duration waitAfter(int attempts) {
        Duration wait = WAITS.get(Math.min(attempts, WAITS.size() - 1));
        return wait.plusMillis(RandomGenerator.getDefault().nextLong(wait.toMillis() / 10));
    }
}
