package dev.fifteen.booking.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=2 | 2",
                "WAIT = 2 | 2",
                "respond-async, wait=2 | 2",
                "wait=\"2\" | 2",
                "wait=2; foo=bar | 2",
                "wait=2, wait=5 | 2",
                "wait=0 | 0",
                "wait=11 | 10",
                "wait=999999999 | 10"
            })
    void isRead(String header, int seconds) {
        assertThat(Prefer.in(List.of(header))).contains(new Prefer(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "wait=9999999999", "await=2", "respond-async"})
    void isIgnoredWhereItCannotBeUnderstood(String header) {
        assertThat(Prefer.in(List.of(header))).isEmpty();
    }

    @Test
    void mayStandOnSeveralLines() {
        assertThat(Prefer.in(List.of("respond-async", "wait=2"))).contains(new Prefer(Duration.ofSeconds(2)));
        assertThat(Prefer.in(null)).isEmpty();
    }

    @Test
    void saysWhatWasMadeOfIt() {
        assertThat(new Prefer(Duration.ofSeconds(10)).applied()).isEqualTo("wait=10");
    }
}
