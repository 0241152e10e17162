package dev.fifteen.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClockTest {

    @TempDir
    Path folder;

    @Test
    void beginsAtTheSystemsTime() {
        var clock = SharedClock.at(folder.resolve("clock"));

        assertThat(Duration.between(java.time.Clock.systemUTC().instant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void movesWhenTheFileDoesWithoutBeingAskedToLook() throws IOException {
        var clock = SharedClock.at(folder.resolve("clock"));
        var before = clock.instant();

        try (var file = FileChannel.open(folder.resolve("clock"), StandardOpenOption.WRITE)) {
            file.write(
                    ByteBuffer.allocate(Long.BYTES)
                            .putLong(0, Duration.ofHours(23).toMillis()),
                    0);
        }

        assertThat(Duration.between(before, clock.instant())).isGreaterThanOrEqualTo(Duration.ofHours(23));
    }
}
