package dev.fifteen.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The three headers of Standard Webhooks 1.0: which message, when it was sent, and who can have sent it. */
record Signature(String id, String timestamp, String signatures) {

    static Signature of(UUID deliveryId, Instant at, String body, List<Secret> secrets) {
        String timestamp = Long.toString(at.getEpochSecond());
        String content = deliveryId + "." + timestamp + "." + body;
        return new Signature(
                deliveryId.toString(),
                timestamp,
                secrets.stream().map(secret -> secret.sign(content)).collect(Collectors.joining(" ")));
    }

    Map<String, String> headers() {
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }
}
