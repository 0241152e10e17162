package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told, or is to be.
 *
 * @param recipientId a person or a therapist, as the role tells
 * @param channel {@code MAIL} or {@code SMS}
 * @param version how often the call had been moved
 * @param repeat how often the same had been told before
 * @param state {@code PENDING}, {@code SENT} or {@code ABANDONED}
 * @param attempts that failed
 * @param reason why the last of them failed, or why it was given up
 */
record LedgerEntry(
        MessageId id,
        Kind kind,
        Role role,
        UUID recipientId,
        Message.Channel channel,
        int version,
        int repeat,
        String state,
        int attempts,
        @Nullable String reason,
        Instant decidedAt,
        @Nullable Instant settledAt) {}
