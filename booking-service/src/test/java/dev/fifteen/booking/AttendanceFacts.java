package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.booking.Browser.Answer;
import dev.fifteen.testing.Issuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class AttendanceFacts extends Facts {

    private final Issuer issuer = Issuer.shared();

    @Test
    void isRecordedByTheTherapistAndCorrected() {
        var asked = browser.ask(Browser.form());
        var therapist = issuer.therapist(Stage.INSTANT.value());
        clock.set(Stage.START);

        assertThat(record(asked, "{\"attended\":true}", therapist).text("status"))
                .isEqualTo("ATTENDED");
        assertThat(record(asked, "{\"attended\":true}", therapist).status()).isEqualTo(200);
        assertThat(record(asked, "{\"attended\":false}", issuer.staff()).text("status"))
                .isEqualTo("NO_SHOW");
        assertThat(eventsOf(asked)).endsWith("ConsultationConfirmed", "AttendanceRecorded", "AttendanceRecorded");
        assertThat(browser.get(asked.at(""), asked.text("token")).text("status"))
                .isEqualTo("NO_SHOW");
    }

    @Test
    void isNotRecordedBeforeTheCall() {
        var asked = browser.ask(Browser.form());
        var early = record(asked, "{\"attended\":true}", issuer.staff());

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("state")).isEqualTo("CONFIRMED");
    }

    @Test
    void isNotForClientsOrOtherTherapists() {
        var asked = browser.ask(Browser.form());
        clock.set(Stage.START);

        assertThat(record(asked, "{\"attended\":true}", asked.text("token")).status())
                .isEqualTo(401);
        assertThat(record(asked, "{\"attended\":true}", issuer.therapist(Stage.FULL.value()))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"attended\":null}", "{\"attended\":\"perhaps\"}"})
    void namesWhatIsMissing(String body) {
        var asked = browser.ask(Browser.form());
        var answer = record(asked, body, issuer.staff());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("attended");
    }

    private Answer record(Answer asked, String body, String bearer) {
        return browser.post(asked.at("/attendance"), body, bearer);
    }
}
