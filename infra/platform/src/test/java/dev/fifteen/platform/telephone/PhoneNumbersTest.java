package dev.fifteen.platform.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "(213) 373-4253, US-CA, +12133734253",
        "+1 213 373 4253, CA-ON, +12133734253",
        "416-205-1234, CA-ON, +14162051234",
        "+972 50-234-5678, US-CA, +972502345678"
    })
    void areReadAsPeopleWriteThem(String typed, String place, String e164) {
        assertThat(PhoneNumbers.read(typed, new Place(place))).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call me",
                "911",
                "+1 213",
                "2133734253 or so, ask for Ann",
                "+999 12345678",
                "1'; drop table"
            })
    void areRefusedWhereNobodyCanBeCalled(String typed) {
        assertThat(PhoneNumbers.read(typed, new Place("US-CA"))).isEmpty();
    }

    @Test
    void areReadWithTheirCountrysCodeFromAnywhere() {
        assertThat(PhoneNumbers.readInternational("+972 50-234-5678")).contains("+972502345678");
        assertThat(PhoneNumbers.readInternational("213 373 4253")).isEmpty();
    }
}
