package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    @Test
    void takesTwentyFourHoursForTheEndOfTheDay() {
        assertThat(TimeOfDay.parse("24:00").on(LocalDate.parse("2027-01-11"))).hasToString("2027-01-12T00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:05", "24:15", "9:00", "09:60", "25:00", "", "noon"})
    void refusesWhatIsNoQuarterOfADay(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeOfDay.parse(text));
    }

    @Test
    void printsAsItIsWritten() {
        assertThat(TimeOfDay.parse("09:15")).hasToString("09:15");
    }
}
