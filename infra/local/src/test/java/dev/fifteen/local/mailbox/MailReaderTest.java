package dev.fifteen.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void readsAnInvitation() {
        var mail = read("""
                From: =?UTF-8?B?16fXnNeZ16DXmden15Q=?= <practice@example.org>
                To: Ada <ada@example.org>
                Cc: bob@example.org
                Subject: =?UTF-8?Q?Votre_rendez-vous_=C3=A0_9_h?=
                Date: Mon, 1 Mar 2027 10:00:00 +0200
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                %s
                --inner
                Content-Type: text/html; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                <p lang=3D"he">=D7=A9=D7=9C=D7=95=D7=9D</p>
                --inner
                Content-Type: text/calendar; charset=UTF-8;
                 method=REQUEST

                BEGIN:VCALENDAR
                END:VCALENDAR
                --inner--
                --outer
                Content-Type: application/ics; name=invite.ics
                Content-Disposition: attachment; filename=invite.ics
                Content-Transfer-Encoding: base64

                AAEC
                --outer--
                """.formatted(Base64.getEncoder().encodeToString("שלום".getBytes(StandardCharsets.UTF_8))));

        assertThat(mail.from()).isEqualTo("קליניקה <practice@example.org>");
        assertThat(mail.to()).containsExactly("ada@example.org", "bob@example.org");
        assertThat(mail.envelopeTo()).containsExactly("ada@example.org");
        assertThat(mail.subject()).isEqualTo("Votre rendez-vous à 9 h");
        assertThat(mail.date()).isEqualTo("2027-03-01T08:00:00Z");
        assertThat(mail.received()).isEqualTo(NOW);
        assertThat(mail.text()).isEqualTo("שלום");
        assertThat(mail.html()).isEqualTo("<p lang=\"he\">שלום</p>");
        assertThat(mail.attachments())
                .satisfiesExactly(
                        calendar -> {
                            assertThat(calendar.name()).isNull();
                            assertThat(calendar.type())
                                    .startsWith("text/calendar")
                                    .contains("method=REQUEST");
                            assertThat(calendar.content().lines()).containsExactly("BEGIN:VCALENDAR", "END:VCALENDAR");
                        },
                        file -> {
                            assertThat(file.name()).isEqualTo("invite.ics");
                            assertThat(file.content()).isEqualTo("AAEC");
                        });
        assertThat(mail.raw()).startsWith("From: =?UTF-8?B?").contains("--outer--");
    }

    @Test
    void readsAPlainMail() {
        var mail = read("Subject: Hello\n\nJust text\n");

        assertThat(mail.text()).isEqualTo("Just text\r\n");
        assertThat(mail.html()).isNull();
        assertThat(mail.date()).isEqualTo(NOW);
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void takesATextThatIsAFileForAnAttachment() {
        var mail = read("Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nnotes\n");

        assertThat(mail.text()).isNull();
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void showsAlsoWhatIsBroken() {
        var mail =
                read("Content-Type: multipart/mixed; boundary=x\nContent-Transfer-Encoding: nonsense\n\n--x\n\u0000");

        assertThat(mail.raw()).contains("nonsense");
        assertThat(mail.envelopeTo()).containsExactly("ada@example.org");
    }

    @Test
    void readsAnUnknownCharacterSetAsUtf8() {
        assertThat(read("Content-Type: text/plain; charset=klingon-8\n\nשלום").text())
                .isEqualTo("שלום");
    }

    private static Mail read(String source) {
        var raw = source.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return MailReader.read("1", raw, List.of("ada@example.org"), NOW);
    }
}
