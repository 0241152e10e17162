package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ManualClockTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final ManualClock clock = ManualClock.at(NINE);

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(NINE);
        clock.advance(Duration.ofMinutes(15));
        assertThat(clock.instant()).isEqualTo("2026-11-22T09:15:00Z");
        clock.set(NINE);
        assertThat(clock.instant()).isEqualTo(NINE);
    }

    @Test
    void movesWithItsViewFromAnotherZone() {
        var inParis = clock.withZone(ZoneId.of("Europe/Paris"));
        clock.advance(Duration.ofHours(1));
        assertThat(LocalTime.now(inParis)).isEqualTo("11:00");
    }
}
