package dev.fifteen.local.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it came. It is read when somebody looks for the first time: under load nobody does, and reading costs more than receiving. */
final class ReceivedMail {

    private final String id;
    private final byte[] raw;
    private final List<String> envelopeTo;
    private final Instant received;
    private @Nullable Mail mail;

    ReceivedMail(String id, byte[] raw, List<String> envelopeTo, Instant received) {
        this.id = id;
        this.raw = raw;
        this.envelopeTo = envelopeTo;
        this.received = received;
    }

    int octets() {
        return raw.length;
    }

    synchronized Mail mail() {
        if (mail == null) {
            mail = MailReader.read(id, raw, envelopeTo, received);
        }
        return mail;
    }
}
