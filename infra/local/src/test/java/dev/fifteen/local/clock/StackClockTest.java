package dev.fifteen.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackClockTest {

    private static final Instant REAL = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    Path file;
    StackClock clock;

    @BeforeEach
    void start() {
        file = folder.resolve("clock");
        clock = StackClock.in(file, Clock.fixed(REAL, ZoneOffset.UTC));
    }

    @Test
    void showsRealTimeAtFirst() {
        assertThat(clock.instant()).isEqualTo(REAL);
    }

    @Test
    void believesWhatItIsTold() {
        clock.set(Instant.parse("2027-03-01T08:00:00Z"));

        assertThat(clock.instant()).isEqualTo("2027-03-01T08:00:00Z");
        assertThat(clock.advance(Duration.ofHours(23))).isEqualTo("2027-03-02T07:00:00Z");
    }

    @Test
    void maySitInThePast() {
        clock.set(Instant.parse("2025-03-01T08:00:00Z"));

        assertThat(clock.instant()).isEqualTo("2025-03-01T08:00:00Z");
    }

    @Test
    void writesEightBytesForEveryProcess() throws IOException {
        clock.advance(Duration.ofMillis(1234));

        assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).getLong()).isEqualTo(1234);
        assertThat(Files.size(file)).isEqualTo(8);
    }

    @Test
    void goesOnFromWhereItWas() {
        clock.advance(Duration.ofDays(3));

        assertThat(StackClock.in(file, Clock.fixed(REAL.plusSeconds(60), ZoneOffset.UTC))
                        .instant())
                .isEqualTo("2026-11-25T10:01:00Z");
    }

    @Test
    void neverGoesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
    }
}
