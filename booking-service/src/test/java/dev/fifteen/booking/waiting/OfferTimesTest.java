package dev.fifteen.booking.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Quarter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTimesTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final OfferTimes TIMES = new OfferTimes(
            Duration.ofHours(2),
            Duration.ofMinutes(30),
            LocalTime.of(21, 0),
            LocalTime.of(8, 0),
            Duration.ofHours(1),
            2);

    @ParameterizedTest
    @CsvSource({
        "2027-01-11T12:00, 2027-01-11T14:00",
        "2027-01-11T18:59, 2027-01-11T20:59",
        "2027-01-11T19:00, 2027-01-12T10:00",
        "2027-01-11T23:30, 2027-01-12T10:00",
        "2027-01-11T03:00, 2027-01-11T10:00",
        "2027-01-11T08:00, 2027-01-11T10:00",
        // On the night that clocks go forward it is the clock on the wall that counts.
        "2027-03-13T22:00, 2027-03-14T10:00"
    })
    void givesTwoHoursInWhichPeopleAreAwake(LocalDateTime now, LocalDateTime until) {
        assertThat(TIMES.until(
                        at(now),
                        Quarter.startingAt(at(now.plusDays(9).withHour(12).withMinute(0))),
                        LOS_ANGELES))
                .contains(at(until));
    }

    @Test
    void endsHalfAnHourBeforeTheCall() {
        var now = LocalDateTime.parse("2027-01-11T12:00");
        assertThat(TIMES.until(at(now), Quarter.startingAt(at(now.plusHours(1))), LOS_ANGELES))
                .contains(at(now.plusMinutes(30)));
    }

    @Test
    void asksNobodyWithoutTimeToAnswer() {
        var now = LocalDateTime.parse("2027-01-11T12:00");
        assertThat(TIMES.until(at(now), Quarter.startingAt(at(now.plusMinutes(45))), LOS_ANGELES))
                .isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LOS_ANGELES).toInstant();
    }
}
