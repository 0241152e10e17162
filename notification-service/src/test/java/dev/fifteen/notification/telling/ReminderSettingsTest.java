package dev.fifteen.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderSettingsTest {

    private static final Instant LONG_AGO = Instant.parse("2027-01-01T00:00:00Z");

    private final ReminderSettings settings =
            new ReminderSettings(Duration.ofHours(24), Duration.ofHours(1), Duration.ofHours(4));

    @ParameterizedTest
    @CsvSource({
        // An hour is lost in the night between, or gained.
        "2027-03-14T10:00, 2027-03-13T09:00, America/Los_Angeles",
        "2027-11-07T10:00, 2027-11-06T11:00, America/Los_Angeles",
        "2027-03-26T10:00, 2027-03-25T09:00, Asia/Jerusalem",
        "2027-06-01T10:00, 2027-05-31T10:00, Europe/Paris"
    })
    void remindInRealHoursWhateverClocksDo(LocalDateTime call, LocalDateTime reminder, ZoneId zone) {
        assertThat(settings.nextOfCall(call.atZone(zone).toInstant(), LONG_AGO))
                .contains(reminder.atZone(zone).toInstant());
    }

    @Test
    void tellTheTwoReadingsOfARepeatedHourApart() {
        var first = ZonedDateTime.parse("2027-11-07T01:30-07:00[America/Los_Angeles]");
        var second = ZonedDateTime.parse("2027-11-07T01:30-08:00[America/Los_Angeles]");
        Instant now = first.toInstant().minus(Duration.ofMinutes(90));

        assertThat(settings.nextOfCall(first.toInstant(), now))
                .contains(ZonedDateTime.parse("2027-11-07T00:30-07:00[America/Los_Angeles]")
                        .toInstant());
        assertThat(settings.nextOfCall(second.toInstant(), now))
                .contains(ZonedDateTime.parse("2027-11-07T01:30-07:00[America/Los_Angeles]")
                        .toInstant());
    }

    @Test
    void remindOfACallAtShortNoticeOnlyOfWhatIsStillToCome() {
        Instant call = Instant.parse("2027-06-01T10:00:00Z");

        assertThat(settings.nextOfCall(call, call.minus(Duration.ofHours(3))))
                .contains(call.minus(Duration.ofHours(1)));
        assertThat(settings.nextOfCall(call, call.minus(Duration.ofMinutes(30))))
                .isEmpty();
    }

    @Test
    void neverRemindWhereNoughtIsSaid() {
        var none = new ReminderSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        assertThat(none.nextOfCall(Instant.parse("2027-06-01T10:00:00Z"), LONG_AGO))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReminderSettings(Duration.ofHours(-1), Duration.ZERO, Duration.ZERO));
    }
}
