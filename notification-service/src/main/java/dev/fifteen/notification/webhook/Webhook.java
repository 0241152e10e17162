package dev.fifteen.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happens.
 *
 * @param events simple names such as {@code ConsultationConfirmed}; none for all
 * @param former signs beside the present secret until it ends
 * @param disabledBecause why nothing is sent any more
 */
record Webhook(
        UUID id,
        URI url,
        Secret secret,
        @Nullable Secret former,
        @Nullable Instant formerUntil,
        List<String> events,
        Instant createdAt,
        @Nullable Instant disabledAt,
        @Nullable String disabledBecause) {

    boolean isEnabled() {
        return disabledAt == null;
    }

    /** With the secrets that are good at this instant, the present one first. */
    Signature sign(UUID deliveryId, Instant at, String body) {
        boolean both = former != null && formerUntil != null && at.isBefore(formerUntil);
        return Signature.of(deliveryId, at, body, both ? List.of(secret, former) : List.of(secret));
    }

    @Override
    public String toString() {
        return "Webhook[" + id + "]";
    }
}
