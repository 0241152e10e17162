package dev.fifteen.availability.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LicencesFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"licences\": %s}"})
    void isAListOrHasOne(String form) {
        String licences = "[{\"place\": \"US-CA\", \"number\": \"LMFT 1\", \"validUntil\": \"2030-01-01\"}]";

        var read = new JsonMapper().readValue(form.formatted(licences), LicencesForm.class);

        assertThat(read.toLicences())
                .singleElement()
                .satisfies(licence -> assertThat(licence.number()).isEqualTo("LMFT 1"));
    }
}
