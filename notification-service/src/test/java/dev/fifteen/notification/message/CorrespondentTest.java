package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.unbescape.html.HtmlEscape;

class CorrespondentTest {

    private static final Correspondent CORRESPONDENT = new Correspondent(Occasions.SENDER);
    static final Pattern OF_THERAPY =
            Pattern.compile("(?iu)th[eé]rap|counsel|psych|consult|couple|mental|טיפול|זוג|פסיכ|ייעוץ");
    private static final Pattern MARKUP = Pattern.compile("(?s)<style.*?</style>|<!--.*?-->|<[^>]+>");

    static Stream<Occasion> everyOccasion() {
        return Arrays.stream(Language.values()).flatMap(Occasions::every);
    }

    @ParameterizedTest
    @MethodSource("everyOccasion")
    void saysTheSameInTextAndHtml(Occasion occasion) {
        Mail mail = write(occasion);
        Letter letter = letter(occasion);

        assertThat(said(letter))
                .allSatisfy(said -> assertThat(mail.text()).contains(said))
                .allSatisfy(said -> assertThat(visible(mail.html())).contains(said));
        assertThat(mail.text()).contains(letter.action().page().toString());
        assertThat(mail.html()).contains("href=\"" + letter.action().page() + '"');
    }

    @ParameterizedTest
    @MethodSource("everyOccasion")
    void neverSaysTherapyWhereOthersMayLook(Occasion occasion) {
        Mail mail = write(occasion);

        assertThat(mail.subject()).doesNotContainPattern(OF_THERAPY).doesNotContain("Levi");
        assertThat(mail.subject().lines()).hasSize(1);
        if (mail.invitation() != null) {
            assertThat(mail.invitation()).doesNotContainPattern(OF_THERAPY);
        }
    }

    @ParameterizedTest
    @MethodSource("everyOccasion")
    void saysThatNobodyReadsRepliesAndWhereHelpIs(Occasion occasion) {
        assertThat(write(occasion).text())
                .contains(Wordings.shipped().in(occasion.language()).say("unmonitored"))
                .contains(
                        "988",
                        occasion.place() == null ? "" : "911",
                        "Harbour Practice",
                        "12 Quay Street",
                        "Oakland, CA 94607")
                .doesNotContain("ERAN");
    }

    @ParameterizedTest
    @MethodSource("everyOccasion")
    void fetchesNothingFromAnyone(Occasion occasion) {
        assertThat(write(occasion).html()).doesNotContain("googleapis", "<img", "<script", "<link", "url(", "@import");
    }

    @ParameterizedTest
    @MethodSource("everyOccasion")
    void leavesNoPlaceOfATemplateUnfilled(Occasion occasion) {
        Mail mail = write(occasion);

        assertThat(mail.html()).doesNotContain("${", "[[", "data-th", "@subject", "@start", "@direction", "@end");
        assertThat(mail.html()).contains("<title>" + HtmlEscape.escapeHtml4Xml(mail.subject()) + "</title>");
    }

    @Test
    void runsFromRightToLeftInHebrew() {
        Mail mail = write(Occasions.confirmation(Language.HEBREW));

        assertThat(mail.html())
                .contains("lang=\"he\" dir=\"rtl\"", "direction:rtl")
                .doesNotContain("direction:ltr");
        assertThat(mail.text()).contains("עם: \u2068Noa Levi\u2069", "\u20689:00\u2069");
    }

    @Test
    void tellsAPartnerThatOthersArrangedIt() {
        assertThat(write(Occasions.confirmationToPartner(Language.ENGLISH)).text())
                .contains("for the two of you");
        assertThat(write(Occasions.confirmation(Language.ENGLISH)).text()).doesNotContain("for the two of you");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheTherapistNothingOfTheClientsAddress(Language language) {
        assertThat(write(Occasions.newConsultation(language)).text()
                        + write(Occasions.newConsultation(language)).html())
                .doesNotContain("client.example", "/c#");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheTherapistAloneThatALicenceWasOverridden(Language language) {
        String said = Wordings.shipped().in(language).say("licence.overridden");
        for (Kind kind :
                List.of(Kind.NEW_CONSULTATION, Kind.APPROVAL_REQUEST, Kind.APPROVAL_REMINDER, Kind.RESCHEDULE)) {
            Mail mail = write(Occasions.licenceOverridden(kind, Role.THERAPIST, language));
            assertThat(mail.text()).contains(said).doesNotContain("US-CA", "California");
            assertThat(visible(mail.html())).contains(said);
            assertThat(write(Occasions.about(kind, Role.THERAPIST, language)).text())
                    .doesNotContain(said);
        }
        assertThat(write(Occasions.licenceOverridden(Kind.CONFIRMATION, Role.REQUESTER, language))
                        .text())
                .doesNotContain(said);
    }

    @Test
    void asksForAnAnswerByATime() {
        assertThat(write(Occasions.approvalRequest(Language.ENGLISH)).text())
                .contains("Answer by: Sunday, January 10, 2027\n  9:00\u00A0AM\n  Pacific Standard Time");
    }

    @Test
    void invitesToACallThatTakesPlaceOnly() {
        assertThat(everyOccasion().filter(occasion -> write(occasion).invitation() != null))
                .extracting(Occasion::kind)
                .containsOnly(Kind.CONFIRMATION, Kind.NEW_CONSULTATION, Kind.RESCHEDULE, Kind.CANCELLATION);
    }

    @Test
    void saysWhatTheTherapistSaidAndWhatElseIsOpen() {
        assertThat(write(Occasions.about(Kind.DECLINE, Role.REQUESTER, Language.ENGLISH))
                        .text())
                .contains(
                        "They say: I am away that day. Please write again!",
                        "Also open: Monday, January 11, 2027, 9:30\u00A0AM\n  Tuesday, January 12, 2027, 9:00\u00A0AM");
    }

    @Test
    void letsWhoeverNeverAskedSaySo() {
        Mail mail = write(Occasions.confirmationToPartner(Language.FRENCH));

        assertThat(mail.text())
                .contains(
                        "rien ne sera envoyé à cette adresse",
                        "https://fifteen.example/c#q3Zb8wX1nYkT5uVhPzR0aQ/not-me");
        assertThat(mail.html()).contains("/not-me\"");
        assertThat(write(Occasions.newConsultation(Language.FRENCH)).html()).doesNotContain("not-me");
    }

    @ParameterizedTest
    @MethodSource("dev.fifteen.notification.message.InvitationTest#names")
    void showsANameAndRunsNoneOfIt(String name) {
        Mail mail = write(Occasions.withTherapist(name));

        assertThat(mail.text())
                .contains("With: "
                        + new Wording(Language.ENGLISH, Wordings.read(Language.ENGLISH)).isolate(OneLine.of(name)));
        assertThat(visible(mail.html())).contains(OneLine.of(name));
        assertThat(mail.html()).doesNotContain("<b>", "<script");
        assertThat(mail.subject())
                .isEqualTo(write(Occasions.withTherapist("Noa Levi")).subject());
    }

    @Test
    void writesThemAllDownForTheEye() throws IOException {
        Path letters = Files.createDirectories(Path.of("target", "letters"));
        for (Occasion occasion : everyOccasion().toList()) {
            String name = "%s-%s-%s.html"
                    .formatted(
                            occasion.kind(),
                            occasion.role(),
                            occasion.language().tag());
            Files.writeString(letters.resolve(name), write(occasion).html());
        }
        assertThat(letters).isNotEmptyDirectory();
    }

    private static Mail write(Occasion occasion) {
        return CORRESPONDENT.write(occasion, Occasions.PRACTICE, Occasions.NOW);
    }

    private static Letter letter(Occasion occasion) {
        return new Letters(Wordings.shipped().in(occasion.language()), Occasions.PRACTICE, occasion).write();
    }

    private static Stream<String> said(Letter letter) {
        var facts =
                letter.facts().stream().flatMap(fact -> Stream.concat(Stream.of(fact.label()), fact.lines().stream()));
        var sentences =
                Stream.of(letter.heading(), letter.opening(), letter.action().label(), letter.hint());
        var frame = Stream.concat(letter.notices().stream(), letter.sender().stream());
        return Stream.concat(Stream.concat(sentences, facts), frame);
    }

    private static String visible(String html) {
        return HtmlEscape.unescapeHtml(MARKUP.matcher(html).replaceAll(""));
    }
}
