package dev.fifteen.notification.delivery;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient is told once by one channel.
 *
 * @param version how often the call had been moved; a later one takes the place of an earlier one
 * @param repeat how often the same was told before, because somebody wished it
 * @param channel by which it goes; mail, until its recipient is known to wish otherwise
 * @param start of the call as it is told; absent in those of the first days
 * @param worthlessAfter when nobody gains by it any more: the end of the call, or the deadline of an answer
 * @param attempts that failed
 */
public record Message(
        ConsultationId consultationId,
        Dispatch dispatch,
        int version,
        int repeat,
        Channel channel,
        @Nullable Instant start,
        Instant worthlessAfter,
        int attempts,
        Cause cause) {

    /** By which way a message goes. */
    enum Channel {
        MAIL,
        SMS
    }

    /** The first mail of its kind and version. Its id follows from what it is, so that it is the same whenever it is decided on again. */
    public static Message first(
            ConsultationId consultationId,
            Kind kind,
            Role role,
            UUID recipientId,
            int version,
            Instant start,
            Instant worthlessAfter,
            Cause cause) {
        String name = String.join(
                "/", consultationId.toString(), kind.name(), "" + version, recipientId.toString(), Channel.MAIL.name());
        return new Message(
                consultationId,
                new Dispatch(id(name), kind, role, recipientId),
                version,
                0,
                Channel.MAIL,
                start,
                worthlessAfter,
                0,
                cause);
    }

    /** The same once more, as a message of its own. */
    Message repeated(int times, Instant worthless, Cause why) {
        var again = new Dispatch(id(id() + "/" + times), dispatch.kind(), dispatch.role(), dispatch.recipientId());
        return new Message(consultationId, again, version, times, Channel.MAIL, start, worthless, 0, why);
    }

    /** The same as a mail of its own, after it was given up as a text. */
    Message byMail() {
        var mail =
                new Dispatch(id(id() + "/" + Channel.MAIL), dispatch.kind(), dispatch.role(), dispatch.recipientId());
        return new Message(consultationId, mail, version, repeat, Channel.MAIL, start, worthlessAfter, 0, cause);
    }

    MessageId id() {
        return dispatch.messageId();
    }

    private static MessageId id(String name) {
        return new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
