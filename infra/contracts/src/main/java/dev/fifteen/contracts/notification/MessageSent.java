package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.ConsultationId;

/** A mail server, or a gateway for texts, took responsibility for the message. */
public record MessageSent(ConsultationId consultationId, Dispatch dispatch) implements NotificationEvent {}
