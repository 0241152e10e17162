package dev.fifteen.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Mail;
import dev.fifteen.notification.message.Occasions;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Script;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class PostOfficeTest {

    private static final MessageId ID = MessageId.of("6d9f2c1e-58a4-3c5f-9a32-1d1b5f3a7c10");
    private static final String CLIENT = "maya+calls@client.example";

    private static final int[] CODES = {
        400, 421, 432, 450, 451, 452, 454, 455, 471, 499, 500, 501, 502, 503, 504, 510, 521, 523, 530, 534, 535, 541,
        550, 551, 552, 553, 554, 555, 556, 571, 599
    };

    private final MailServer server = new MailServer();
    private final PostOffice postOffice = postOffice(server.port(), 2000);

    @AfterEach
    void close() {
        postOffice.close();
        server.close();
    }

    @Nested
    class AMail {

        @ParameterizedTest
        @EnumSource
        void arrivesAsItWasWritten(Language language) throws MessagingException {
            Mail mail = confirmation(language);
            ReceivedMail received = sent(mail);

            assertThat(received.subject()).isEqualTo(mail.subject());
            assertThat(received.text("text/plain")).isEqualToNormalizingNewlines(mail.text());
            assertThat(received.text("text/html")).isEqualToNormalizingNewlines(mail.html());
            assertThat(received.text("text/calendar")).isEqualTo(mail.invitation());
            assertThat(received.text("application/ics")).isEqualTo(mail.invitation());
            assertThat(received.header("Content-Language")).isEqualTo(language.tag());
            assertThat(received.content().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
            assertThat(received.content().chars()).as("7 bit").allMatch(c -> c < 0x80);
        }

        @Test
        void hasTheInvitationForCalendarsAndAsAFile() throws MessagingException {
            ReceivedMail received = sent(confirmation(Language.ENGLISH));

            assertThat(received.parts())
                    .extracting(part -> new ContentType(part.getContentType()).getBaseType())
                    .containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
            var calendar = new ContentType(received.parts().get(2).getContentType());
            assertThat(calendar.getParameter("method")).isEqualTo("REQUEST");
            assertThat(calendar.getParameter("charset")).isEqualTo("UTF-8");
            assertThat(received.parts().get(3).getFileName()).isEqualTo("invitation.ics");
            assertThat(received.parts().get(3).getDisposition()).isEqualTo(Part.ATTACHMENT);
        }

        @Test
        void saysWhoSendsItAndThatNobodyNeedAnswer() {
            ReceivedMail received = sent(confirmation(Language.ENGLISH));

            assertThat(received.header("Message-ID")).isEqualTo("<" + ID + "@harbour.example>");
            assertThat(received.header("From")).isEqualTo("Harbour Practice <calls@harbour.example>");
            assertThat(received.header("To")).isEqualTo(CLIENT);
            assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(received.header("Date")).startsWith("Fri, 8 Jan 2027 09:30:00 +0000");
            assertThat(received.sender()).isEqualTo("calls@harbour.example");
            assertThat(received.recipients()).containsExactly(CLIENT);
        }

        @Test
        void thatRepeatsOffersToEndIt() {
            ReceivedMail reminder = sent(write(Occasions.about(Kind.REMINDER, Role.REQUESTER, Language.HEBREW)));

            assertThat(reminder.header("List-Unsubscribe"))
                    .matches("<https://fifteen.example/reminders/stop/[\\w-]+\\?lang=he>");
            assertThat(reminder.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(reminder.text("text/plain")).contains("/reminders/stop/");
            assertThat(sent(confirmation(Language.HEBREW)).content()).doesNotContain("List-Unsubscribe");
        }

        @Test
        void withoutAnInvitationHasNoFile() {
            Mail mail = write(Occasions.approvalRequest(Language.FRENCH));

            assertThat(sent(mail).parts()).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "x\r\nBcc: all@example.org",
                    "x\nBcc: all@example.org",
                    "x\rBcc: all@example.org",
                    "x\u2028Bcc: all@example.org",
                    "x\u0085Bcc: all@example.org",
                    "x\u0000\u000bBcc: all@example.org",
                    "x\r\n.\r\nMAIL FROM:<all@example.org>",
                    "x\r\n\r\nBody",
                    "\"<all@example.org>,",
                    "צוות 🙂"
                })
        void carriesNoHeaderThatSomebodyWroteIntoAName(String name) throws MessagingException {
            Mail mail = confirmation(Language.ENGLISH);
            ReceivedMail received = sent(new Mail(
                    mail.language(),
                    name,
                    mail.recipient(),
                    name,
                    mail.text(),
                    mail.html(),
                    mail.invitation(),
                    mail.method(),
                    null));

            assertThat(received.message().getHeader("Bcc")).isNull();
            assertThat(received.recipients()).containsExactly(CLIENT);
            assertThat(received.message().getFrom()).hasSize(1);
            assertThat(((InternetAddress) received.message().getFrom()[0]).getAddress())
                    .isEqualTo("calls@harbour.example");
            assertThat(received.parts()).hasSize(4);
        }

        @ParameterizedTest
        @ValueSource(strings = {"מרפאת הנמל", "Cabinet de l’Écluse — Élodie Çağlar", "🙂", "相談"})
        void saysItsNameInAnyScript(String name) throws MessagingException {
            String longName = (name + " ").repeat(30).strip();
            Mail mail = confirmation(Language.HEBREW);
            ReceivedMail received = sent(new Mail(
                    mail.language(), longName, mail.recipient(), longName, longName, longName, null, null, null));

            assertThat(((InternetAddress) received.message().getFrom()[0]).getPersonal())
                    .isEqualTo(longName);
            assertThat(received.subject()).isEqualTo(longName);
            assertThat(received.content().chars()).as("7 bit").allMatch(c -> c < 0x80);
            assertThat(received.content().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
        }

        @Test
        void mayHaveLinesThatBeginWithADot() {
            Mail mail = confirmation(Language.ENGLISH);
            Mail dotted = new Mail(
                    mail.language(), "x", mail.recipient(), "x", ".\n..\nQUIT\n.\n", mail.html(), null, null, null);

            assertThat(sent(dotted).text("text/plain")).isEqualToNormalizingNewlines(".\n..\nQUIT\n.\n");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@example.org, b@example.org",
                    "Ann <a@example.org>",
                    "a@example.org\r\nRCPT TO:<b@example.org>",
                    "a@example.org\rRCPT TO:<b@example.org>",
                    "a@example.org\u2028b@example.org",
                    "a@example.org> SIZE=1",
                    "a b@example.org",
                    "",
                    "@example.org",
                    "α@example.org"
                })
        void goesToOneMailboxOrNowhere(String address) {
            Mail mail = confirmation(Language.ENGLISH);
            Mail astray = new Mail(mail.language(), "x", address, "x", "x", "x", null, null, null);

            assertThatExceptionOfType(Undelivered.class)
                    .isThrownBy(() -> postOffice.send(astray, ID))
                    .matches(Undelivered::isForGood)
                    .withMessage("address");
            assertThat(server.received()).isEmpty();
        }
    }

    @Nested
    class AServer {

        @ParameterizedTest
        @CsvSource({
            "RCPT, 550 5.1.1 no such user, smtp-550",
            "RCPT, 553 not allowed, smtp-553",
            "RCPT, 551 elsewhere, smtp-551",
            "RCPT, 554 no, smtp-554",
            "RCPT, 521 no mail here, smtp-521",
            "DATA, 554 no, smtp-554",
            "CONTENT, 550 looks like spam, smtp-550",
            "CONTENT, 552 too large, smtp-552"
        })
        void refusesThisMailForGood(String step, String answer, String reason) {
            server.script().once(step, answer);

            assertThat(fault()).matches(Undelivered::isForGood).hasMessage(reason);
        }

        @ParameterizedTest
        @CsvSource({
            "RCPT, 450 greylisted, smtp-450",
            "RCPT, 451 try later, smtp-451",
            "RCPT, 452 too many, smtp-452",
            "RCPT, 421 closing, smtp-421",
            "DATA, 451 try later, smtp-451",
            "CONTENT, 452 full, smtp-452",
            "CONTENT, 421 closing, smtp-421",
            "MAIL, 451 try later, smtp-451",
            "MAIL, 550 sender not known, smtp-550",
            "GREETING, 554 no service, smtp-unreachable",
            "GREETING, 421 busy, smtp-unreachable"
        })
        void refusesForNow(String step, String answer, String reason) {
            server.script().once(step, answer);

            assertThat(fault()).matches(fault -> !fault.isForGood()).hasMessage(reason);
        }

        @ParameterizedTest
        @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"})
        void hangsUpAndIsTriedAgain(String step) {
            server.script().once(step, Script.HANG_UP).once("HELO", Script.HANG_UP);

            assertThat(fault()).matches(fault -> !fault.isForGood()).hasMessage("smtp-unreachable");
        }

        @Test
        void mayHangUpAfterItTookTheMail() {
            server.script().once("CONTENT", Script.LOST);

            assertThat(fault()).matches(fault -> !fault.isForGood()).hasMessage("smtp-unreachable");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT"})
        void isNotWaitedForWhenItStalls(String step) {
            server.script().once(step, Script.STALL).once("HELO", Script.STALL);
            var impatient = postOffice(server.port(), 300);

            assertThat(fault(impatient)).matches(fault -> !fault.isForGood()).hasMessage("smtp-unreachable");
            impatient.close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"GREETING", "MAIL", "RCPT", "DATA", "CONTENT"})
        void mayAnswerAnythingAtAnyStep(String step) {
            boolean ofTheMessage = Set.of("RCPT", "DATA", "CONTENT").contains(step);
            for (int code : CODES) {
                var fresh = postOffice(server.port(), 2000);
                server.script().once(step, code + " no");

                assertThat(fault(fresh))
                        .as(step + " " + code)
                        .matches(fault -> fault.isForGood()
                                == (ofTheMessage && fault.reason().startsWith("smtp-5")));
                fresh.close();
            }
            assertThat(server.received()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2", "hello", "99999 what", "-", "250", "600 no", "000 no", "\u0000\u0000", "251-more"})
        void mayTalkNonsense(String nonsense) {
            var impatient = postOffice(server.port(), 300);
            server.script().once("RCPT", nonsense);

            // A bare 250 is a yes.
            assertThat(outcome(impatient)).isIn("sent", "for now");
            impatient.close();
        }

        @Test
        void mayBeAway() {
            server.goAway();

            assertThat(fault()).matches(fault -> !fault.isForGood()).hasMessage("smtp-unreachable");
        }

        @Test
        void isNotCalledAnewForEveryMail() {
            for (int i = 0; i < 5; i++) {
                postOffice.send(confirmation(Language.ENGLISH), ID);
            }

            assertThat(server.received()).hasSize(5);
            assertThat(server.connections()).isEqualTo(1);
        }

        @Test
        void mayHangUpBetweenTwoMails() {
            postOffice.send(confirmation(Language.ENGLISH), ID);
            server.goAway();
            server.comeBack();

            postOffice.send(confirmation(Language.ENGLISH), ID);
            assertThat(server.received()).hasSize(2);
        }

        @Test
        void isForgivenAfterARefusal() {
            server.script().once("RCPT", "550 no such user");

            assertThat(fault()).hasMessage("smtp-550");
            assertThat(sent(confirmation(Language.ENGLISH)).recipients()).containsExactly(CLIENT);
        }

        @Test
        void isItselfAtFaultWhenItRefusesOneAfterTheOther() {
            server.script().times(5, "RCPT", "554 5.7.1 relay access denied");

            for (int i = 0; i < 4; i++) {
                assertThat(fault()).matches(Undelivered::isForGood);
            }
            assertThat(fault()).matches(fault -> !fault.isForGood()).hasMessage("relay-refuses");
            int connections = server.connections();
            assertThat(fault()).hasMessage("relay-refuses");
            assertThat(server.connections()).as("left alone").isEqualTo(connections);
        }

        @Test
        void isNotAtFaultForThoseWhoWereRefusedForNow() {
            server.script().times(20, "RCPT", "451 4.7.1 try again later").once("RCPT", "550 5.1.1 no such user");

            for (int i = 0; i < 20; i++) {
                assertThat(fault()).hasMessage("smtp-451");
            }
            assertThat(fault()).as("still believed").matches(Undelivered::isForGood);
        }

        private String outcome(PostOffice office) {
            try {
                office.send(confirmation(Language.ENGLISH), ID);
                return "sent";
            } catch (Undelivered e) {
                return e.isForGood() ? "for good" : "for now";
            }
        }

        private Undelivered fault() {
            return fault(postOffice);
        }

        private Undelivered fault(PostOffice office) {
            try {
                office.send(confirmation(Language.ENGLISH), ID);
            } catch (Undelivered e) {
                return e;
            }
            throw new AssertionError("sent");
        }
    }

    private ReceivedMail sent(Mail mail) {
        postOffice.send(mail, ID);
        return server.received().getLast();
    }

    private static Mail confirmation(Language language) {
        return write(Occasions.confirmation(language));
    }

    private static Mail write(dev.fifteen.notification.message.Occasion occasion) {
        return new Correspondent(Occasions.SENDER).write(occasion, Occasions.PRACTICE, Occasions.NOW);
    }

    private static PostOffice postOffice(int port, int patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "" + patience);
        return new PostOffice(
                sender,
                new MailSettings("calls@harbour.example", "harbour.example", Tls.OFF, null),
                Clock.fixed(Occasions.NOW, ZoneOffset.UTC));
    }
}
