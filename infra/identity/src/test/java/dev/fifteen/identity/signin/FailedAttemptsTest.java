package dev.fifteen.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RealTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

    Instant now = Instant.parse("2027-01-11T12:00:00Z");
    final FailedAttempts failures = new FailedAttempts(new RealTime(new SetClock()));

    @Test
    void someFailuresAreOnlyHuman() {
        fail(FailedAttempts.ALLOWED - 1);

        assertThat(failures.tooManyBy("staff")).isFalse();
    }

    @Test
    void manyFailuresCloseTheDoorForThatSourceOnly() {
        fail(FailedAttempts.ALLOWED);

        assertThat(failures.tooManyBy("staff")).isTrue();
        assertThat(failures.tooManyBy("therapist")).isFalse();
    }

    @Test
    void theDoorOpensAgainInTime() {
        fail(FailedAttempts.ALLOWED);
        now = now.plus(FailedAttempts.WINDOW);

        assertThat(failures.tooManyBy("staff")).isFalse();
    }

    @Test
    void successBeginsAnew() {
        fail(FailedAttempts.ALLOWED - 1);
        failures.forget("staff");
        fail(1);

        assertThat(failures.tooManyBy("staff")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            failures.note("staff");
        }
    }

    private final class SetClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
