package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.MessageId;
import java.util.UUID;

/**
 * One message to one recipient.
 *
 * @param recipientId a {@code PersonId} or a {@code TherapistId}, as the role tells
 */
public record Dispatch(MessageId messageId, Kind kind, Role role, UUID recipientId) {

    /** What the message says. */
    public enum Kind {
        CONFIRMATION,
        NEW_CONSULTATION,
        APPROVAL_REQUEST
    }

    /** Who is written to. */
    public enum Role {
        REQUESTER,
        PARTNER,
        THERAPIST
    }
}
