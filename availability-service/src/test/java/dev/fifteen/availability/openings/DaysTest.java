package dev.fifteen.availability.openings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.availability.calendar.IanaZone;
import dev.fifteen.contracts.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2027-03-14T07:30:00Z");

    @Test
    void beginToday() {
        var today = new Days(null, 1, null);
        assertThat(begin(today)).isEqualTo("2027-03-13T08:00:00Z");
        assertThat(end(today)).isEqualTo("2027-03-14T08:00:00Z");
    }

    @Test
    void lastAsLongAsTheClocksMakeThem() {
        var short23Hours = new Days(LocalDate.of(2027, 3, 14), 1, null);
        assertThat(begin(short23Hours)).isEqualTo("2027-03-14T08:00:00Z");
        assertThat(end(short23Hours)).isEqualTo("2027-03-15T07:00:00Z");
    }

    @Test
    void areThoseOfTheZoneThatIsAskedFor() {
        var inKathmandu = new Days(LocalDate.of(2027, 3, 14), 2, IanaZone.of("Asia/Kathmandu"));
        assertThat(begin(inKathmandu)).isEqualTo("2027-03-13T18:15:00Z");
        assertThat(end(inKathmandu)).isEqualTo("2027-03-15T18:15:00Z");
    }

    private static String begin(Days days) {
        return new Quarter(days.in(LOS_ANGELES, NOW).from()).toString();
    }

    private static String end(Days days) {
        return new Quarter(days.in(LOS_ANGELES, NOW).to()).toString();
    }
}
