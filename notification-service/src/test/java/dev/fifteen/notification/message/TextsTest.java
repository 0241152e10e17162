package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Correspondent CORRESPONDENT = new Correspondent(Occasions.SENDER);
    private static final String PAGE = " https://fifteen.example/calendar";

    @Test
    void saysWhenForWhichPracticeAndWhereToAnswer() {
        assertThat(words(Kind.APPROVAL_REQUEST, Language.ENGLISH))
                .isEqualTo("Harbour Practice: a new request for Mon, Jan 11, 9:00 AM. Sign in to answer:" + PAGE);
        assertThat(words(Kind.APPROVAL_REQUEST, Language.FRENCH))
                .isEqualTo("Harbour Practice : nouvelle demande, lun. 11 janv., 09:00. Connectez-vous pour répondre :"
                        + PAGE);
        assertThat(words(Kind.APPROVAL_REQUEST, Language.HEBREW))
                .contains("\u2068Harbour Practice\u2069", "\u20689:00\u2069")
                .endsWith(":" + PAGE);
        assertThat(CORRESPONDENT
                        .text(occasion(Kind.APPROVAL_REQUEST, Language.ENGLISH), Occasions.PRACTICE)
                        .recipient())
                .isEqualTo(Occasions.PHONE);
    }

    @ParameterizedTest
    @EnumSource
    void isShortAndSaysNothingOfWhoAndWhy(Language language) {
        for (Kind kind : List.of(Kind.APPROVAL_REQUEST, Kind.APPROVAL_REMINDER)) {
            assertThat(words(kind, language))
                    .doesNotContainPattern(CorrespondentTest.OF_THERAPY)
                    .doesNotContain("Levi", "client.example")
                    .hasSizeLessThan(160)
                    .hasLineCount(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "FRENCH"})
    void usesTheAlphabetOfTexts(Language language) {
        assertThat(words(Kind.APPROVAL_REQUEST, language) + words(Kind.APPROVAL_REMINDER, language))
                .as("GSM 03.38, as far as these languages go")
                .matches("[\\n\\r -_a-zäöñüàèéùìòÅåÆæßÉÇØø]+");
    }

    @Test
    void staysOneLineWhateverThePracticeIsCalled() {
        var hostile = new Practice("Bay\r\n\u2028\"House\"\u202E" + "x".repeat(400), List.of(), Map.of(), List.of());

        String words = CORRESPONDENT
                .text(occasion(Kind.APPROVAL_REQUEST, Language.ENGLISH), hostile)
                .words();

        assertThat(words).startsWith("Bay \"House\" xxx").hasLineCount(1).hasSizeLessThan(170);
        assertThat(words.getBytes(StandardCharsets.UTF_8)).hasSize(words.length());
    }

    @Test
    void saysItInThePracticesOwnWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("en.properties"), "approval-request.text = {practice} {date} {time}");
        var own = new Correspondent(Occasions.SENDER, folder);

        assertThat(own.text(occasion(Kind.APPROVAL_REQUEST, Language.ENGLISH), Occasions.PRACTICE)
                        .words())
                .isEqualTo("Harbour Practice Mon, Jan 11 9:00 AM" + PAGE);
    }

    @Test
    void hasNoWordsForAnythingElse() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CORRESPONDENT.text(Occasions.newConsultation(Language.ENGLISH), Occasions.PRACTICE));
    }

    private static String words(Kind kind, Language language) {
        return CORRESPONDENT.text(occasion(kind, language), Occasions.PRACTICE).words();
    }

    private static Occasion occasion(Kind kind, Language language) {
        return Occasions.about(kind, Role.THERAPIST, language);
    }
}
