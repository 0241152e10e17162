package dev.fifteen.journal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWasGiven() {
        var cursor = new Cursor(Instant.parse("2027-01-11T17:00:00.123456Z"), 42);

        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Test
    void remembersATimeBeforeTheEpoch() {
        var cursor = new Cursor(Instant.parse("1969-12-31T23:59:59.999999Z"), 1);

        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%%%", "not a cursor", "🦔"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text));
    }

    @Test
    void knowsNoTimeThatTheDatabaseDoesNotKnow() {
        byte[] farAway = new byte[16];
        farAway[0] = 127;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.parse(Base64.getUrlEncoder().encodeToString(farAway)));
    }
}
