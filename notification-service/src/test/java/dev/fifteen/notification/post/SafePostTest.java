package dev.fifteen.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Correspondent;
import dev.fifteen.notification.message.Language;
import dev.fifteen.notification.message.Mail;
import dev.fifteen.notification.message.Occasions;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.Safety;
import dev.fifteen.testing.TestAuthority;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SafePostTest {

    private static final MessageId ID = MessageId.of("6d9f2c1e-58a4-3c5f-9a32-1d1b5f3a7c10");
    private static final Mail MAIL = new Correspondent(Occasions.SENDER)
            .write(Occasions.confirmation(Language.ENGLISH), Occasions.PRACTICE, Occasions.NOW);

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static SSLContext ours;
    private static SSLContext anothers;

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void found() throws Exception {
        authority = new TestAuthority(folder);
        ours = authority.server("localhost");
        anothers = authority.server("relay.example");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void saysNothingInClearWhereTheServerStartsTls() throws Exception {
        var server = server(Safety.onWish(ours));

        assertThat(send(server, Tls.STARTTLS)).isEqualTo("sent");
        assertThat(server.received()).hasSize(1);
        assertThat(server.overheard()).allMatch(said -> said.startsWith("EHLO") || said.equals("STARTTLS"));
    }

    @Test
    void saysNothingInClearWhereTheServerIsSafeAtOnce() throws Exception {
        var server = server(Safety.always(ours));

        assertThat(send(server, Tls.IMPLICIT)).isEqualTo("sent");
        assertThat(server.received()).hasSize(1);
        assertThat(server.overheard()).isEmpty();
    }

    @Test
    void sendsNothingWhereNoSafetyIsOffered() throws Exception {
        var server = server(Safety.none());

        assertThat(send(server, Tls.STARTTLS)).isEqualTo("for now: smtp-tls");
        assertThat(server.overheard()).allMatch(said -> said.startsWith("EHLO") || said.equals("QUIT"));
    }

    @Test
    void sendsNothingWhereTheServerThinksBetterOfIt() throws Exception {
        var server = server(Safety.onWish(ours));
        server.script().once("STARTTLS", "454 not now");

        assertThat(send(server, Tls.STARTTLS)).startsWith("for now: smtp-");
        assertThat(server.overheard()).noneMatch(said -> said.startsWith("AUTH") || said.startsWith("MAIL"));
    }

    @Test
    void sendsNothingToAServerOfAnotherName() throws Exception {
        assertThat(send(server(Safety.onWish(anothers)), Tls.STARTTLS)).isEqualTo("for now: smtp-tls");
        assertThat(send(server(Safety.always(anothers)), Tls.IMPLICIT)).isEqualTo("for now: smtp-tls");
    }

    @Test
    void sendsNothingToAServerThatAStrangerVouchesFor(@TempDir Path elsewhere) throws Exception {
        SSLContext strangers = new TestAuthority(elsewhere).server("localhost");

        assertThat(send(server(Safety.onWish(strangers)), Tls.STARTTLS)).isEqualTo("for now: smtp-tls");
        assertThat(send(server(Safety.always(strangers)), Tls.IMPLICIT)).isEqualTo("for now: smtp-tls");
    }

    @Test
    void holdsAWrongPasswordAgainstNobodyAndLeavesTheServerAlone() throws Exception {
        var server = server(Safety.onWish(ours));
        server.script().times(5, "AUTH", "535 5.7.8 credentials are wrong");
        var office = office(server, Tls.STARTTLS);

        assertThat(IntStream.range(0, 5).mapToObj(n -> send(office))).containsOnly("for now: smtp-sign-in");
        int connections = server.connections();
        assertThat(send(office)).isEqualTo("for now: relay-refuses");
        assertThat(server.connections()).as("left alone").isEqualTo(connections);
    }

    @Test
    void doesNotStartWhereAPasswordWouldBeSentInClear() {
        var sender = new JavaMailSenderImpl();
        sender.setUsername("calls");

        assertThatIllegalStateException()
                .isThrownBy(() -> Tls.OFF.secure(sender))
                .withMessageContaining("fifteen.mail.tls");
    }

    @Test
    void isUnsafeOnlyWhereNobodyAsksForSafety() {
        var settings = new Binder(new MapConfigurationPropertySource(
                        Map.of("fifteen.mail.from", "a@b.example", "fifteen.mail.domain", "b.example")))
                .bind("fifteen.mail", MailSettings.class)
                .get();

        assertThat(settings.tls()).isEqualTo(Tls.OFF);
        assertThat(settings.dkim()).isNull();
    }

    private MailServer server(Safety safety) {
        var server = new MailServer(safety);
        open.add(server);
        return server;
    }

    private PostOffice office(MailServer server, Tls tls) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        sender.setUsername("calls");
        sender.setPassword("secret");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        sender.getJavaMailProperties()
                .put("mail.smtp.ssl.socketFactory", authority.trusted().getSocketFactory());
        var office = new PostOffice(
                sender,
                new MailSettings("calls@harbour.example", "harbour.example", tls, null),
                Clock.fixed(Occasions.NOW, ZoneOffset.UTC));
        open.add(office::close);
        return office;
    }

    private String send(MailServer server, Tls tls) throws Exception {
        return send(office(server, tls));
    }

    private static String send(PostOffice office) {
        try {
            office.send(MAIL, ID);
            return "sent";
        } catch (Undelivered e) {
            return (e.isForGood() ? "for good: " : "for now: ") + e.reason();
        }
    }
}
