package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.ConsultationId;
import java.time.Instant;

/**
 * A try failed and will be repeated, or none was made.
 *
 * @param attempt counted from 1; 0 where none was made, because the server was left alone
 * @param reason a class of fault such as {@code smtp-451} or {@code unreachable}, never the server's words
 */
public record MessageFailed(
        ConsultationId consultationId, Dispatch dispatch, int attempt, String reason, Instant nextAttempt)
        implements NotificationEvent {}
