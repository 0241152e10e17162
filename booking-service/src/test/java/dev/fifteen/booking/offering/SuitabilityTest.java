package dev.fifteen.booking.offering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.waiting.Waiting;
import dev.fifteen.booking.waiting.WaitingStatus;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TimeOfDay;
import dev.fifteen.contracts.availability.HoursRange;
import dev.fifteen.contracts.booking.Wishes;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitabilityTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate LATEST = LocalDate.parse("2027-02-01");
    private static final Wishes MONDAYS_IN_THE_MORNING = new Wishes(
            List.of(DayOfWeek.MONDAY),
            List.of(new HoursRange(TimeOfDay.parse("09:00"), TimeOfDay.parse("12:00"))),
            LocalDate.parse("2027-01-05"),
            LATEST);

    @ParameterizedTest
    @CsvSource({
        "2027-01-11T09:00, true",
        "2027-01-11T11:45, true",
        "2027-01-11T08:45, false",
        "2027-01-11T12:00, false",
        "2027-01-12T09:00, false",
        "2027-01-04T09:00, false",
        "2027-02-01T09:00, true",
        "2027-02-08T09:00, false"
    })
    void isADayAndAnHourThatTheyNamed(LocalDateTime local, boolean suits) {
        assertThat(suits(MONDAYS_IN_THE_MORNING, local, 15)).isEqualTo(suits);
    }

    @Test
    void isTheWholeCall() {
        assertThat(suits(MONDAYS_IN_THE_MORNING, LocalDateTime.parse("2027-01-11T11:45"), 30))
                .isFalse();
    }

    @Test
    void isAnyTimeForWhoNamesNone() {
        assertThat(suits(new Wishes(List.of(), List.of(), null, LATEST), LocalDateTime.parse("2027-01-10T23:45"), 30))
                .isTrue();
    }

    @Test
    void reachesToTheEndOfTheDay() {
        var late = new Wishes(
                List.of(), List.of(new HoursRange(TimeOfDay.parse("22:00"), TimeOfDay.parse("24:00"))), null, LATEST);
        assertThat(suits(late, LocalDateTime.parse("2027-01-10T23:45"), 15)).isTrue();
    }

    private static boolean suits(Wishes wishes, LocalDateTime local, int minutes) {
        Instant start = local.atZone(NEW_YORK).toInstant();
        return Suitability.suits(waiting(wishes), start, start.plusSeconds(minutes * 60L));
    }

    private static Waiting waiting(Wishes wishes) {
        return new Waiting(
                new ConsultationId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                null,
                null,
                "individual",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                NEW_YORK,
                wishes,
                Instant.MAX,
                Instant.EPOCH,
                WaitingStatus.WAITING,
                null);
    }
}
