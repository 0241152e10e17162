package dev.fifteen.journal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.platform.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryQueryTest {

    @Nested
    class Period {

        @Test
        void beginsWithTheDay() {
            assertThat(filter("2027-01-11", null).from()).isEqualTo("2027-01-11T00:00:00Z");
        }

        @Test
        void endsAfterTheDay() {
            assertThat(filter(null, "2027-01-11").before()).isEqualTo("2027-01-12T00:00:00Z");
        }

        @Test
        void includesItsLastInstant() {
            Instant last = Instant.parse("2027-01-11T17:00:00Z");

            assertThat(filter(null, last.toString()).before()).isAfter(last).isBefore(last.plusMillis(1));
        }

        @Test
        void takesAnyOffset() {
            assertThat(filter("2027-01-11T09:00:00-08:00", null).from()).isEqualTo("2027-01-11T17:00:00Z");
        }

        @Test
        void mayBeOneDay() {
            assertThat(filter("2027-01-11", "2027-01-11").before()).isEqualTo("2027-01-12T00:00:00Z");
        }

        @Test
        void doesNotEndBeforeItBegins() {
            assertThatThrownBy(() -> filter("2027-01-12", "2027-01-11")).isInstanceOf(Problem.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"yesterday", "2027-13-01", "2027-02-30", "2027-01-11T17:00:00", "+99999-01-01T00:00:00Z", "1"
                })
        void isNoOtherText(String text) {
            assertThatThrownBy(() -> filter(text, null)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "consultation, 1-2-3-4-5",
        "consultation, nobody",
        "therapist, ' '",
        "type, a'b",
        "type, SlotHeld;SlotTaken",
        "service, gateway",
        "service, Booking"
    })
    void namesTheFieldThatItDoesNotUnderstand(String field, String text) {
        assertThatThrownBy(() -> read(query(field, text)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getBody().getProperties())
                                .extractingByKey("errors")
                                .asString()
                                .contains(field));
    }

    @Test
    void doesNotRestrictByWhatIsEmpty() {
        assertThat(read(new EntryQuery("", "", "", "", "", ""))).isEqualTo(EntryFilter.ALL);
    }

    private static EntryFilter filter(@Nullable String from, @Nullable String to) {
        return read(new EntryQuery(null, null, null, null, from, to));
    }

    private static EntryQuery query(String field, String text) {
        return new EntryQuery(
                field.equals("consultation") ? text : null,
                field.equals("therapist") ? text : null,
                field.equals("type") ? text : null,
                field.equals("service") ? text : null,
                null,
                null);
    }

    private static EntryFilter read(EntryQuery query) {
        var asked = new Questions();
        EntryFilter filter = query.filter(asked);
        asked.check();
        return filter;
    }
}
