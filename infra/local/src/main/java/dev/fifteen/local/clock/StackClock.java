package dev.fifteen.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time of the whole stack: real time plus an offset that every process reads from one memory-mapped file of eight bytes,
 * a big-endian number of milliseconds. So all parts move together, at once, and the offset outlives a restart.
 */
public final class StackClock extends Clock {

    // One store of eight bytes, so that no reader meets half of an old offset and half of a new one.
    private static final VarHandle OFFSET = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Path file;
    private final Clock real;
    private final ZoneId zone;
    private final ByteBuffer shared;

    private StackClock(Path file, Clock real, ZoneId zone, ByteBuffer shared) {
        this.file = file;
        this.real = real;
        this.zone = zone;
        this.shared = shared;
    }

    /** The clock of this file, which is made when absent and then shows real time. */
    public static StackClock in(Path file, Clock real) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new StackClock(file, real, ZoneOffset.UTC, channel.map(MapMode.READ_WRITE, 0, Long.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file to give to every process. */
    public Path file() {
        return file;
    }

    /** How far the stack is ahead of real time; negative when it is behind. */
    public Duration offset() {
        return Duration.ofMillis((long) OFFSET.getVolatile(shared, 0));
    }

    /** Lets the stack believe that it is this instant now. */
    public void set(Instant now) {
        OFFSET.setVolatile(shared, 0, Duration.between(real.instant(), now).toMillis());
    }

    /**
     * Moves every part forward together.
     *
     * @throws IllegalArgumentException if the way is backwards: what has happened cannot be in the future
     * @throws ArithmeticException if it leads beyond what can be counted
     */
    public synchronized Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only moves forward");
        }
        OFFSET.setVolatile(shared, 0, offset().plus(by).toMillis());
        return instant();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StackClock(file, real, other, shared);
    }
}
