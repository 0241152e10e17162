package dev.fifteen.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as staff see it.
 *
 * @param secret shown once, when it is made
 * @param formerSecretUntil until when the one before signs too
 */
record WebhookView(
        UUID id,
        String url,
        List<String> events,
        @Nullable String secret,
        @Nullable Instant formerSecretUntil,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledBecause) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return of(webhook, webhook.secret().shown());
    }

    private static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                webhook.events(),
                secret,
                webhook.formerUntil(),
                webhook.createdAt(),
                webhook.disabledAt(),
                webhook.disabledBecause());
    }

    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
