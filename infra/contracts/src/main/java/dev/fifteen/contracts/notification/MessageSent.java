package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.ConsultationId;

/** A mail server took responsibility for the message. */
public record MessageSent(ConsultationId consultationId, Dispatch dispatch) implements NotificationEvent {}
