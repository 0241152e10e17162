package dev.fifteen.gateway.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The local stack's shared time: real time plus an offset in milliseconds, kept as eight bytes in a file that every part
 * of the stack maps. Without it a stack moved to another day would find each token expired, or not yet issued.
 */
final class StackClock extends Clock {

    private final MappedByteBuffer offset;

    StackClock(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            offset = channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(Duration.ofMillis(offset.getLong(0)));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), Duration.ofMillis(offset.getLong(0)));
    }
}
