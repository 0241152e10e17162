package dev.fifteen.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Mail;
import dev.fifteen.notification.message.Occasions;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.ReceivedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DkimTest {

    private static final KeyPair KEYS = keys(2048);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void signsWhatAMailboxShows(Language language) throws Exception {
        ReceivedMail received = sent(language);

        SignatureRecord signature = verify(received.content()).getFirst();
        assertThat(signature.getDToken().toString()).isEqualTo("harbour.example");
        assertThat(signature.getSelector().toString()).isEqualTo("calls");
        assertThat(signature.getHeaders().stream().map(CharSequence::toString))
                .contains("From", "To", "Subject", "Date", "Message-ID", "Reply-To");
        assertThat(received.content().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998));
    }

    @Test
    void showsWhatWasChangedOrAddedOnTheWay() throws Exception {
        String content = sent(Language.ENGLISH).content();

        for (String changed : List.of(
                content.replace("Your", "Their"),
                content.replace("maya+calls", "maya+other"),
                "Reply-To: somebody@else.example\r\n" + content,
                content + "One more word\r\n")) {
            assertThat(changed).isNotEqualTo(content);
            assertThatExceptionOfType(FailException.class).isThrownBy(() -> verify(changed));
        }
    }

    @Test
    void startsWithAKeyThatIsOneOrNotAtAll() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new Dkim(settings("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), "x"))
                .withMessageContaining("fifteen.mail.dkim.key-file")
                .withMessageNotContaining("AAAA");
        assertThatIllegalStateException().isThrownBy(() -> new Dkim(settings("secret"), "x"));
        assertThatIllegalStateException().isThrownBy(() -> new Dkim(settings(pem(keys(1024))), "x"));
    }

    private ReceivedMail sent(Language language) throws IOException {
        Mail mail = new Correspondent(Occasions.SENDER)
                .write(Occasions.confirmation(language), Occasions.PRACTICE, Occasions.NOW);
        try (var server = new MailServer()) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("localhost");
            sender.setPort(server.port());
            var office = new PostOffice(
                    sender,
                    new MailSettings("calls@harbour.example", "harbour.example", Tls.OFF, settings(pem(KEYS))),
                    Clock.fixed(Occasions.NOW, ZoneOffset.UTC));
            office.send(mail, MessageId.of("6d9f2c1e-58a4-3c5f-9a32-1d1b5f3a7c10"));
            office.close();
            return server.received().getFirst();
        }
    }

    private DkimSettings settings(String pem) throws IOException {
        return new DkimSettings("calls", Files.writeString(folder.resolve("key.pem"), pem));
    }

    private static List<SignatureRecord> verify(String content) throws IOException, FailException {
        String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return new DKIMVerifier((methods, selector, domain) -> List.of("v=DKIM1; k=rsa; p=" + key))
                .verify(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
