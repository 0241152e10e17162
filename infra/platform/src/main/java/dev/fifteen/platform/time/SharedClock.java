package dev.fifteen.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system's time shifted by an offset that all processes of a machine share through eight bytes of memory-mapped file, so
 * that a local stack or a test can move every part forward at the same moment. The offset is a big-endian count of
 * milliseconds.
 */
public final class SharedClock extends Clock {

    private final Clock real;
    private final MappedByteBuffer offset;

    private SharedClock(Clock real, MappedByteBuffer offset) {
        this.real = real;
        this.offset = offset;
    }

    /**
     * Opens the file, or creates it with an offset of nothing.
     *
     * @throws UncheckedIOException if the file can neither be read nor made
     */
    public static SharedClock at(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            return new SharedClock(systemUTC(), channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot map the clock file " + file, e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis(offset.getLong(0));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SharedClock(real.withZone(zone), offset);
    }
}
