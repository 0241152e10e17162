package dev.fifteen.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PublishedEvent;

/** A fact about one message. Its order is kept per consultation. */
public sealed interface NotificationEvent extends PublishedEvent permits MessageSent, MessageFailed, MessageAbandoned {

    ConsultationId consultationId();

    /** Which message it is about, and to whom; never where to. */
    Dispatch dispatch();

    @JsonIgnore
    @Override
    default String subject() {
        return consultationId().toString();
    }
}
