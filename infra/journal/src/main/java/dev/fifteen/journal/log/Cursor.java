package dev.fifteen.journal.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The last entry of a page; the next page goes on before it, whatever has arrived since. Opaque to whoever carries it. */
record Cursor(Instant time, long position) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static Cursor at(JournalEntry entry) {
        return new Cursor(entry.time(), entry.position());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    static Cursor parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        if (bytes.remaining() != 2 * Long.BYTES) {
            throw new IllegalArgumentException("not a cursor");
        }
        var cursor = new Cursor(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
        if (cursor.time.isBefore(EARLIEST) || cursor.time.isAfter(LATEST)) {
            throw new IllegalArgumentException("a time that PostgreSQL does not know");
        }
        return cursor;
    }

    // Microseconds are what PostgreSQL keeps.
    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, time))
                .putLong(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
