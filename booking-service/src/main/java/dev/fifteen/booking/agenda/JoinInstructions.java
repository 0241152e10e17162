package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.booking.client.PersonalData;
import dev.fifteen.booking.client.Secrets;
import dev.fifteen.contracts.Channel;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How a confirmed call comes about. */
@Component
class JoinInstructions {

    private static final int ROOM_BYTES = 16;

    private final Secrets secrets;
    private final String videoRoom;

    JoinInstructions(Secrets secrets, @Value("${fifteen.calls.video-room}") String videoRoom) {
        this.secrets = secrets;
        this.videoRoom = videoRoom;
    }

    /** For one person, in their language: the room, or the number at which they are called. */
    Optional<String> forPerson(StatusPage page, PersonalData person) {
        return shared(page)
                .or(() -> Optional.ofNullable(person.phone())
                        .filter(phone -> isConfirmed(page))
                        .map(phone -> called(person.language()).formatted(phone)));
    }

    /** For whoever writes to all of them: the room of a video call, and nothing that is one person's own. */
    Optional<String> shared(StatusPage page) {
        return page.channel() == Channel.VIDEO && isConfirmed(page) ? Optional.of(room(page)) : Optional.empty();
    }

    /** The same room for all who come, and for nobody who only knows the consultation's id. */
    private String room(StatusPage page) {
        byte[] mac = secrets.mac(Secrets.Purpose.ROOM, page.id().toString());
        return videoRoom.replace("{room}", HexFormat.of().formatHex(mac, 0, ROOM_BYTES));
    }

    private static boolean isConfirmed(StatusPage page) {
        return page.status() == ConsultationStatus.CONFIRMED;
    }

    private static String called(String language) {
        return switch (language) {
            case "fr" -> "Votre thérapeute vous appellera au %s.";
            case "he" -> "תתקבל שיחה מהמטפל או מהמטפלת למספר %s.";
            default -> "Your therapist calls you at %s.";
        };
    }
}
