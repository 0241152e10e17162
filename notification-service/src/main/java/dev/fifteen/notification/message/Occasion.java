package dev.fifteen.notification.message;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.notification.Dispatch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one message tells one person, gathered at the moment of sending and dropped after it. The client's name is not in it:
 * a stranger who books with another's address must not be able to send their words there.
 *
 * @param sequence how often the call had been moved
 * @param invited whether the recipient's calendar may know of the call
 * @param recipient their address, exactly one
 * @param phone their number in E.164, where they would rather have a text
 * @param language they are written to in
 * @param zone in which they read the time
 * @param place where the client is at the time of the call, if it is about one
 * @param service id of the practice's service
 * @param start of the call; where there is none yet, when the place on the waiting list ends
 * @param therapist their name as the public sees it; empty where there is no call yet
 * @param joinInstruction how the recipient joins the call, where that is known yet
 * @param room where those who are invited meet, if there is such a page; unlike the instruction it may stand in a calendar, which
 *     others see
 * @param licenceOverridden whether staff booked it where its therapist may hold no licence; for the therapist alone
 * @param deadline until when an answer is awaited, where one is, or a place on the waiting list kept
 * @param nearest other starts that were open when this one was refused
 * @param words what the therapist or the practice has to say about it
 * @param page where the recipient sees and changes it, or asks for another; a client's carries their secret
 * @param disavowal where a client says that they never asked for it, or wait no more
 * @param optOut where a click ends the reminders of this call (RFC 8058)
 */
public record Occasion(
        ConsultationId consultationId,
        Dispatch.Kind kind,
        Dispatch.Role role,
        int sequence,
        boolean invited,
        String recipient,
        @Nullable String phone,
        Language language,
        ZoneId zone,
        Instant start,
        Instant end,
        @Nullable Place place,
        String service,
        Channel channel,
        String spokenLanguage,
        String therapist,
        @Nullable String joinInstruction,
        @Nullable String room,
        boolean licenceOverridden,
        @Nullable Instant deadline,
        List<Instant> nearest,
        @Nullable String words,
        URI page,
        @Nullable URI disavowal,
        @Nullable URI optOut) {

    /** One that is about no call, but about a moment in the life of who reads of it. */
    public static Occasion withoutCall(
            ConsultationId id,
            Dispatch dispatch,
            int sequence,
            String recipient,
            Language language,
            ZoneId zone,
            Instant at,
            String therapist,
            URI page) {
        return new Occasion(
                id,
                dispatch.kind(),
                dispatch.role(),
                sequence,
                false,
                recipient,
                null,
                language,
                zone,
                at,
                at,
                null,
                "",
                Channel.VIDEO,
                "",
                therapist,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                page,
                null,
                null);
    }

    public Occasion {
        therapist = OneLine.of(therapist);
        joinInstruction = line(joinInstruction);
        room = line(room);
        words = line(words);
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : OneLine.of(text);
    }

    Duration length() {
        return Duration.between(start, end);
    }
}
