package dev.fifteen.booking.client;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.mail.MailAddresses;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Names persons. Whoever asks is somebody new each time, for nobody has proved yet that a mailbox is theirs, and what one person typed
 * must not change what another is told.
 */
@Component
public class PersonIds {

    private final Secrets secrets;

    PersonIds(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The same for a request that is repeated, and another one where anybody else asks under the same id. */
    public PersonId forRequest(ConsultationId consultationId, PersonalData person) {
        byte[] mac =
                secrets.mac(Secrets.Purpose.PERSON, consultationId + "/" + MailAddresses.normalised(person.email()));
        // A UUIDv8 (RFC 9562).
        mac[6] = (byte) (mac[6] & 0x0f | 0x80);
        mac[8] = (byte) (mac[8] & 0x3f | 0x80);
        var bytes = ByteBuffer.wrap(mac);
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
