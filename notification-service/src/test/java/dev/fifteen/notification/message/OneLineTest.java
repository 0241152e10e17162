package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noa\r\nBcc: all@example.org",
                "Noa\rBcc: all@example.org",
                "Noa\nBcc: all@example.org",
                "Noa\u2028Bcc: all@example.org",
                "Noa\u0085Bcc: all@example.org",
                "Noa\u0000Bcc: all@example.org",
                "Noa\u202EBcc: all@example.org",
                "\u2067Noa\r\n\r\n Bcc: all@example.org\u2069"
            })
    void isOneLineWhateverComes(String text) {
        assertThat(OneLine.of(text)).isEqualTo("Noa Bcc: all@example.org");
    }

    @Test
    void leavesNamesAsTheyAre() {
        assertThat(OneLine.of("Zoë O’Brien-לוי 🙂")).isEqualTo("Zoë O’Brien-לוי 🙂");
    }

    @Test
    void endsAnEndlessName() {
        assertThat(OneLine.of("🙂".repeat(1_000_000))).isEqualTo("🙂".repeat(500));
    }
}
