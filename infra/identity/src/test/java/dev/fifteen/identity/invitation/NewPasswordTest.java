package dev.fifteen.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.account.Account.Person;
import dev.fifteen.identity.invitation.NewPassword.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

    static final Person PERSON = new Person("Noa Levi Cohen", "noa.levi.cohen@practice.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "            ",
                "aaaaaaaaaaaa",
                "שלום שלום שלום",
                "noa levi cohen 1",
                "1234567890ab"
            })
    void longIsGoodEnough(String password) {
        assertThat(new NewPassword(password, password).faultFor(PERSON)).isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        var elevenFaces = "\uD83D\uDE00".repeat(11);

        assertThat(new NewPassword(elevenFaces, elevenFaces).faultFor(PERSON)).contains(Fault.TOO_SHORT);
        assertThat(new NewPassword(elevenFaces + "!", elevenFaces + "!").faultFor(PERSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noalevicohen", "NOA levi  COHEN", "noa.levi.cohen", "Noa.Levi.Cohen@practice.example"})
    void whatTellsWhoTheyAreIsRefused(String password) {
        assertThat(new NewPassword(password, password).faultFor(PERSON)).contains(Fault.TELLS_WHO);
    }

    @Test
    void bookIsTooLong() {
        var book = "x".repeat(257);

        assertThat(new NewPassword(book, book).faultFor(PERSON)).contains(Fault.TOO_LONG);
    }

    @Test
    void twoThatDifferAreAskedForAgain() {
        assertThat(new NewPassword("correct horse", "correct house").faultFor(PERSON))
                .contains(Fault.DIFFERENT);
    }

    @Test
    void printsNothingOfIt() {
        assertThat(new NewPassword("correct horse", "correct horse").toString()).doesNotContain("horse");
    }
}
