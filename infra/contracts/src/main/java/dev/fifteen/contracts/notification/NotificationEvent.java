package dev.fifteen.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PublishedEvent;

/** A fact about what is written to the people of one consultation. Its order is kept per consultation. */
public sealed interface NotificationEvent extends PublishedEvent
        permits MessageSent, MessageFailed, MessageAbandoned, ClientForgotten {

    ConsultationId consultationId();

    @JsonIgnore
    @Override
    default String subject() {
        return consultationId().toString();
    }
}
