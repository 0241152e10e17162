package dev.fifteen.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.property.Attendee;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    static Stream<String> names() {
        return Stream.of(
                "Noa\r\nATTENDEE:mailto:all@example.org",
                "Noa\rBEGIN:VALARM",
                "Noa; Levi, MD: \"the best\" \\n ^n",
                "<b>Noa</b> & <script>alert(1)</script>",
                "דר׳ נועה לוי ".repeat(12),
                "🙂".repeat(80),
                "${letter} [[${letter}]] {therapist} $1");
    }

    @ParameterizedTest
    @EnumSource
    void asksTheRecipientAndNobodyElse(Language language) {
        ContentLinesReader event = invitation(Occasions.confirmation(language));

        assertThat(event.value("METHOD")).isEqualTo("REQUEST");
        assertThat(event.value("VERSION")).isEqualTo("2.0");
        assertThat(event.value("UID")).isEqualTo(Occasions.ID + "@harbour.example");
        assertThat(event.value("SEQUENCE")).isEqualTo("0");
        assertThat(event.value("DTSTAMP")).isEqualTo("20270108T093000Z");
        assertThat(event.value("DTEND")).isEqualTo("20270111T091500");
        assertThat(event.parameters("DTEND")).containsExactly("TZID=America/Los_Angeles");
        assertThat(event.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.value("CLASS")).isEqualTo("PRIVATE");
        assertThat(event.value("ATTENDEE")).isEqualTo("mailto:maya+calls@client.example");
        assertThat(event.parameters("ATTENDEE")).contains("RSVP=FALSE", "PARTSTAT=NEEDS-ACTION");
        assertThat(event.value("ORGANIZER")).isEqualTo("mailto:calls@harbour.example");
        assertThat(event.parameters("ORGANIZER")).containsExactly("CN=Harbour Practice");
        assertThat(event.value("LOCATION")).isEqualTo("https://meet.harbour.example/noa-levi");
        assertThat(event.value("URL")).isEqualTo("https://meet.harbour.example/noa-levi");
    }

    /** By a reader that shares no line with the writer. */
    @ParameterizedTest
    @MethodSource("everyInvitation")
    void isTheSameToAnotherReader(Occasion occasion) {
        String written = text(occasion);
        ICalendar calendar = Biweekly.parse(written).first();
        biweekly.component.VEvent event = calendar.getEvents().getFirst();

        assertThat(Biweekly.parse(written).all()).hasSize(1);
        assertThat(calendar.validate(ICalVersion.V2_0))
                .as("what it finds wrong")
                .isEmpty();
        assertThat(calendar.getMethod().getValue())
                .isEqualTo(occasion.kind() == Kind.CANCELLATION ? "CANCEL" : "REQUEST");
        assertThat(event.getUid().getValue()).isEqualTo(Occasions.ID + "@harbour.example");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Occasions.START);
        assertThat(Duration.between(
                        event.getDateStart().getValue().toInstant(),
                        event.getDateEnd().getValue().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(event.getSequence().getValue())
                .isEqualTo(
                        switch (occasion.kind()) {
                            case RESCHEDULE -> 1;
                            case CANCELLATION -> 2;
                            default -> 0;
                        });
        assertThat(event.getAttendees())
                .singleElement()
                .extracting(Attendee::getEmail)
                .isEqualTo(occasion.recipient());
        assertThat(event.getOrganizer().getEmail()).isEqualTo("calls@harbour.example");
        assertThat(event.getStatus().isCancelled()).isEqualTo(occasion.kind() == Kind.CANCELLATION);
    }

    @ParameterizedTest
    @MethodSource("everyInvitation")
    void isAsTheStandardsWantIt(Occasion occasion) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(occasion)));

        assertThat(calendar.validate().getEntries()).isEmpty();
    }

    static Stream<Occasion> everyInvitation() {
        return Stream.concat(
                Arrays.stream(Language.values())
                        .flatMap(Occasions::every)
                        .filter(occasion -> Invitation.Method.by(occasion) != null),
                names().map(Occasions::withTherapist));
    }

    @Test
    void bringsTheRecipientsZoneWithIt() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(text(Occasions.confirmation(Language.HEBREW))));

        assertThat(calendar.getComponents()).hasSize(2);
        VTimeZone zone = calendar.<VTimeZone>getComponent("VTIMEZONE").orElseThrow();
        assertThat(zone.getRequiredProperty("TZID").getValue()).isEqualTo("America/Los_Angeles");
        assertThat(zone.getObservances())
                .extracting(Object::toString)
                .anyMatch(observance -> observance.contains("TZOFFSETTO:-0800"))
                .anyMatch(observance -> observance.contains("TZOFFSETTO:-0700"));
        VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
        assertThat(Instant.from(
                        event.<ZonedDateTime>getStartDate().orElseThrow().getDate()))
                .isEqualTo(Occasions.START);
    }

    @Test
    void movesUnderTheSameIdAndTheNextNumber() {
        var event = invitation(Occasions.about(Kind.RESCHEDULE, Role.REQUESTER, Language.ENGLISH));

        assertThat(event.value("METHOD")).isEqualTo("REQUEST");
        assertThat(event.value("UID")).isEqualTo(Occasions.ID + "@harbour.example");
        assertThat(event.value("SEQUENCE")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTER", "THERAPIST"})
    void takesItselfBack(Role role) {
        var event = invitation(Occasions.about(Kind.CANCELLATION, role, Language.ENGLISH));

        assertThat(event.value("METHOD")).isEqualTo("CANCEL");
        assertThat(event.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(event.value("UID")).isEqualTo(Occasions.ID + "@harbour.example");
        assertThat(event.value("SEQUENCE")).isEqualTo("2");
    }

    @Test
    void namesTheTherapistToTheClientAndNobodyToTheTherapist() {
        assertThat(invitation(Occasions.confirmation(Language.ENGLISH)).value("SUMMARY"))
                .isEqualTo("Call with Noa Levi");
        assertThat(invitation(Occasions.newConsultation(Language.FRENCH)).value("SUMMARY"))
                .isEqualTo("Nouvel appel");
    }

    @Test
    void keepsTheClientsSecretOutOfTheirCalendar() {
        assertThat(text(Occasions.confirmation(Language.ENGLISH)))
                .doesNotContain("/c#")
                .doesNotContain("q3Zb8wX1");
    }

    @Test
    void keepsTheClientsNumberOutOfTheirCalendar() {
        Occasion call = Occasions.calledAt("+14165550100");

        assertThat(invitation(call).value("LOCATION")).isEqualTo("Appel téléphonique");
        assertThat(text(call)).doesNotContain("+14165550100");
    }

    @Test
    void saysWhereToMeetThoughItIsNoPage() {
        var event = invitation(Occasions.meetingIn("Room 2; ask for Noa, please"));

        assertThat(event.value("LOCATION")).isEqualTo("Room 2; ask for Noa, please");
        assertThat(event.has("URL")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://meet.example/a b", "https://meet.example/\"x", "javascript:alert(1)", "https://[bad"})
    void takesNothingForAPageThatIsNone(String room) {
        assertThat(invitation(Occasions.meetingIn(room)).has("URL")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("names")
    void survivesAnyName(String name) {
        var event = invitation(Occasions.withTherapist(name));

        assertThat(event.value("SUMMARY").replaceAll("[\u2068\u2069]", "")).isEqualTo("Call with " + OneLine.of(name));
        assertThat(event.value("ATTENDEE")).isEqualTo("mailto:maya+calls@client.example");
        assertThat(event.has("BEGIN:VALARM")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("names")
    void foldsAt75OctetsAndNeverInsideACharacter(String name) {
        String text = text(Occasions.withTherapist(name));

        assertThat(text).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(
                        line -> assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                                .isEqualTo(line));
    }

    private static String text(Occasion occasion) {
        Mail mail = new Correspondent(Occasions.SENDER).write(occasion, Occasions.PRACTICE, Occasions.NOW);
        return Objects.requireNonNull(mail.invitation());
    }

    private static ContentLinesReader invitation(Occasion occasion) {
        return new ContentLinesReader(text(occasion));
    }
}
