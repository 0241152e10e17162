package dev.fifteen.availability.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Calendars as the usual programs write them. */
class WorldlyFeedsTest {

    @Test
    void readsWhatGoogleWrites() throws Exception {
        Reading reading = reading("google");
        assertThat(Ics.busy(reading.busy()))
                .containsExactly(
                        "01-12T17:00/18:00", "01-26T22:00/23:00", "02-02T17:00/18:00", "02-18T08:00/02-20T08:00");
        assertThat(reading.events()).isEqualTo(2);
    }

    @Test
    void readsWhatOutlookAndExchangeWrite() throws Exception {
        Reading reading = reading("outlook");
        assertThat(Ics.busy(reading.busy()))
                .containsExactly(
                        "01-13T17:00/18:00",
                        "02-02T16:00/17:30",
                        "02-04T17:00/18:00",
                        "03-10T17:00/18:00",
                        "04-14T16:00/17:00",
                        "05-12T16:00/17:00");
        assertThat(reading.events()).isEqualTo(3);
    }

    @Test
    void readsWhatApplesCalendarWrites() throws Exception {
        Reading reading = reading("apple");
        assertThat(Ics.busy(reading.busy()))
                .containsExactly("01-11T16:00/16:30", "01-25T16:00/16:30", "01-30T03:00/11:00");
        assertThat(reading.events()).isEqualTo(2);
    }

    @Test
    void readsWhatZimbraWrites() throws Exception {
        Reading reading = reading("zimbra");
        assertThat(Ics.busy(reading.busy()))
                .containsExactly(
                        "01-21T17:00/18:00",
                        "01-22T17:00/18:00",
                        "01-26T17:00/18:00",
                        "01-27T17:00/18:00",
                        "07-01T15:00/15:45");
        assertThat(reading.events()).isEqualTo(2);
    }

    private static Reading reading(String program) throws IOException {
        try (InputStream feed = WorldlyFeedsTest.class.getResourceAsStream("/feeds/" + program + ".ics")) {
            Reading reading = Ics.read(Objects.requireNonNull(feed).readAllBytes());
            assertThat(reading.skipped()).isZero();
            assertThat(reading.faults()).isEmpty();
            return reading;
        }
    }
}
