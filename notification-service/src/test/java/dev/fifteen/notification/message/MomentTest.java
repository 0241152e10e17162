package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    void readsInEachLanguage() {
        assertThat(moment(Language.ENGLISH))
                .isEqualTo("Monday, January 11, 2027 | 9:00\u00A0AM | Pacific Standard Time (UTC−08:00)");
        assertThat(moment(Language.FRENCH))
                .isEqualTo("lundi 11 janvier 2027 | 09:00 | heure normale du Pacifique nord-américain (UTC−08:00)");
        assertThat(moment(Language.HEBREW)).startsWith("יום שני, 11 בינואר 2027 | 9:00 | ");
    }

    @Test
    void readsInTheZoneOfTheReader() {
        var moment = new Moment(Occasions.START, ZoneId.of("Asia/Kolkata"), Language.ENGLISH);

        assertThat(moment.time()).isEqualTo("10:30\u00A0PM");
        assertThat(moment.zoneName()).isEqualTo("India Standard Time (UTC+05:30)");
    }

    @Test
    void tellsTheTwoReadingsOfARepeatedHourApart() {
        var first = new Moment(Instant.parse("2027-11-07T08:30:00Z"), LOS_ANGELES, Language.ENGLISH);
        var second = new Moment(Instant.parse("2027-11-07T09:30:00Z"), LOS_ANGELES, Language.ENGLISH);

        assertThat(first.time()).isEqualTo(second.time());
        assertThat(first.zoneName()).isEqualTo("Pacific Daylight Time (UTC−07:00)");
        assertThat(second.zoneName()).isEqualTo("Pacific Standard Time (UTC−08:00)");
    }

    private static String moment(Language language) {
        var moment = new Moment(Occasions.START, LOS_ANGELES, language);
        return moment.date() + " | " + moment.time() + " | " + moment.zoneName();
    }
}
