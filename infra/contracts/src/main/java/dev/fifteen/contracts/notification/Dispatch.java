package dev.fifteen.contracts.notification;

import dev.fifteen.contracts.MessageId;
import java.util.UUID;

/**
 * One message to one recipient.
 *
 * @param recipientId a {@code PersonId}, a {@code TherapistId} or an {@code AccountId}, as the role tells
 */
public record Dispatch(MessageId messageId, Kind kind, Role role, UUID recipientId) {

    /** What the message says. */
    public enum Kind {
        /** The slot is held, and the therapist is asked. */
        RECEIPT,
        CONFIRMATION,
        NEW_CONSULTATION,
        APPROVAL_REQUEST,
        APPROVAL_REMINDER,
        RESCHEDULE,
        /** The call stays where it is, though somebody wished it elsewhere. */
        RESCHEDULE_DECLINE,
        CANCELLATION,
        DECLINE,
        EXPIRY,
        /** The other of a couple said that they come. */
        PARTNER_ACCEPTANCE,
        /** The other of a couple does not come. */
        PARTNER_WITHDRAWAL,
        REMINDER,
        /** Shortly before the call. */
        LAST_REMINDER,
        NEW_LINK,
        /** Somebody is on the waiting list. */
        WAITING,
        /** A time has come free for somebody on the waiting list. */
        OFFER,
        /** Somebody is no longer on the waiting list, without having said so. */
        WAITING_END,
        /** Nothing is known of a person any more. */
        ERASURE,
        /** A therapist was taken in, and may sign in. The consultation it names is nobody's: it has the therapist's id. */
        WELCOME,
        /** Somebody of the practice may choose a password, and sign in. The consultation it names is nobody's: it has the account's id. */
        ACCOUNT_INVITATION,
        /** Somebody of the practice may choose another password. As above. */
        NEW_PASSWORD
    }

    /** Who is written to. */
    public enum Role {
        REQUESTER,
        PARTNER,
        THERAPIST,
        /** Of the practice, by the account that they sign in with. */
        COLLEAGUE
    }
}
