package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What one recipient is told once by one channel.
 *
 * @param version of what is told: a later one takes the place of an earlier one
 * @param worthlessAfter when nobody gains by it any more: the end of the call, or the deadline of an answer
 * @param attempts that failed
 */
record Message(
        ConsultationId consultationId,
        Dispatch dispatch,
        int version,
        Channel channel,
        Instant worthlessAfter,
        int attempts,
        Cause cause) {

    /** By which way a message goes. */
    enum Channel {
        MAIL
    }

    private static final int FIRST = 0;

    /** The first version of a mail. Its id follows from what it is, so that it is the same whenever it is decided on again. */
    static Message first(
            ConsultationId consultationId,
            Kind kind,
            Role role,
            UUID recipientId,
            Instant worthlessAfter,
            Cause cause) {
        String name = String.join(
                "/", consultationId.toString(), kind.name(), "" + FIRST, recipientId.toString(), Channel.MAIL.name());
        var id = new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Message(
                consultationId,
                new Dispatch(id, kind, role, recipientId),
                FIRST,
                Channel.MAIL,
                worthlessAfter,
                0,
                cause);
    }

    MessageId id() {
        return dispatch.messageId();
    }
}
