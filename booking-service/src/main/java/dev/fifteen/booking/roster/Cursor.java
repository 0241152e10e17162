package dev.fifteen.booking.roster;

import dev.fifteen.booking.agenda.StatusPage;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** The last consultation of a page; the next page goes on after it. Opaque to whoever carries it. */
record Cursor(Quarter start, ConsultationId id) {

    private static final int BYTES = Integer.BYTES + 2 * Long.BYTES;

    static Cursor at(StatusPage page) {
        return new Cursor(page.start(), page.id());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static Cursor valueOf(String text) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() != BYTES) {
            throw new IllegalArgumentException("must be the nextCursor of a page");
        }
        return new Cursor(new Quarter(bytes.getInt()), new ConsultationId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    @Override
    public String toString() {
        var uuid = id.value();
        var bytes = ByteBuffer.allocate(BYTES)
                .putInt(start.index())
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
