package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;

/** Notification has nothing of an erased person any more, and writes nothing to them. */
public record ClientForgotten(ConsultationId consultationId, PersonId personId) implements NotificationEvent {}
