package dev.fifteen.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.notification.Undelivered;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitTest {

    private static final Undelivered REFUSAL = Undelivered.forGood("smtp-554");

    private final ManualClock clock = ManualClock.at(Instant.parse("2031-01-12T10:00:00Z"));
    private final Circuit circuit = new Circuit(clock);

    @Test
    void believesFourRefusals() {
        refuse(4);

        assertThatCode(circuit::pass).doesNotThrowAnyException();
    }

    @Test
    void letsNobodyTryUntilItsPauseIsOver() {
        refuse(5);

        assertThatThrownBy(circuit::pass)
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        untried -> assertThat(untried.untriedUntil())
                                .contains(clock.instant().plusSeconds(5)));
        clock.advance(Duration.ofSeconds(5));
        assertThatCode(circuit::pass).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "pause {0} takes {1} s")
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 30", "5, 30"})
    void waitsLongerEachTimeUpToHalfAMinute(int pause, int seconds) {
        refuse(4);
        for (int before = 1; before < pause; before++) {
            refuse(1);
            clock.advance(Duration.ofMinutes(1));
        }
        refuse(1);

        assertThatThrownBy(circuit::pass)
                .isInstanceOfSatisfying(
                        Undelivered.class,
                        untried -> assertThat(untried.untriedUntil())
                                .contains(clock.instant().plusSeconds(seconds)));
    }

    @Test
    void countsThoseWhoWereUnderWayTogetherAsOne() {
        refuse(20);

        clock.advance(Duration.ofSeconds(5));
        assertThatCode(circuit::pass).doesNotThrowAnyException();
    }

    @Test
    void trustsTheServerAgainOnceItTookAMailThatWasUnderWay() {
        refuse(5);
        circuit.succeeded();

        assertThatCode(circuit::pass).doesNotThrowAnyException();
        refuse(4);
        assertThatCode(circuit::pass).doesNotThrowAnyException();
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(circuit.weigh(REFUSAL)).isNotNull();
        }
    }
}
