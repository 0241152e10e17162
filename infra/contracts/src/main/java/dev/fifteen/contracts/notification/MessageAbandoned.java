package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.ConsultationId;

/**
 * The message will not be sent.
 *
 * @param reason a class of fault such as {@code smtp-550} or {@code overtaken}, never the server's words
 */
public record MessageAbandoned(ConsultationId consultationId, Dispatch dispatch, String reason)
        implements NotificationEvent {}
