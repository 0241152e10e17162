package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingsTest {

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysTheSame(Language language) {
        assertThat(Wordings.read(language).stringPropertyNames())
                .isEqualTo(Wordings.read(Language.ENGLISH).stringPropertyNames());
        assertThat(Wordings.shipped().in(language).say("crisis")).contains("988");
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceIsEmpty(Language language) {
        assertThat(Wordings.read(language).values())
                .allSatisfy(sentence -> assertThat(sentence.toString()).isNotBlank());
    }

    @Test
    void refusesALanguageThatLacksASentence() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Wordings(
                        Map.of(Language.ENGLISH, sentences("one = 1\ntwo = 2"), Language.FRENCH, sentences("one = 1"))))
                .withMessageContaining("FRENCH and ENGLISH differ in [two]");
    }

    @Test
    void refusesALanguageThatForgetsAValue() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Wordings(Map.of(
                        Language.ENGLISH, sentences("at = at {time}"), Language.HEBREW, sentences("at = {hour}"))))
                .withMessageContaining("[at]");
    }

    @Test
    void letsAPracticeSayItInItsOwnWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("fr.properties"), "confirmation.heading = À bientôt !");

        assertThat(Wordings.with(folder).in(Language.FRENCH).say("confirmation.heading"))
                .isEqualTo("À bientôt !");
        assertThat(Wordings.with(folder).in(Language.ENGLISH).say("confirmation.heading"))
                .isEqualTo("Your call is confirmed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation.haeding = Hello", "confirmation.subject = Confirmed: {date}"})
    void refusesWordsThatWouldNeverBeReadOrLackAValue(String sentence, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("en.properties"), sentence);

        assertThatIllegalStateException()
                .isThrownBy(() -> Wordings.with(folder))
                .withMessageContaining(sentence.substring(0, sentence.indexOf(' ')));
    }

    @Test
    void keepsDirectionsApartInHebrew() {
        assertThat(new Wording(Language.HEBREW, sentences("with = עם {name}.")).say("with", Map.of("name", "Dana")))
                .isEqualTo("עם \u2068Dana\u2069.");
    }

    @Test
    void keepsAHebrewNameApartInFrench() {
        var french = new Wording(Language.FRENCH, sentences("with = Avec {name}."));

        assertThat(french.say("with", Map.of("name", "דנה"))).isEqualTo("Avec \u2068דנה\u2069.");
        assertThat(french.say("with", Map.of("name", "Dana"))).isEqualTo("Avec Dana.");
    }

    @Test
    void takesAValueAsItIs() {
        var english = new Wording(Language.ENGLISH, sentences("with = With {name}"));

        assertThat(english.say("with", Map.of("name", "{name} $1 \\"))).isEqualTo("With {name} $1 \\");
    }

    @Test
    void saysNothingHalf() {
        var english = new Wording(Language.ENGLISH, sentences("with = With {name}"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> english.say("with"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException().isThrownBy(() -> english.say("without"));
    }

    private static Properties sentences(String text) {
        var sentences = new Properties();
        try {
            sentences.load(new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences;
    }
}
