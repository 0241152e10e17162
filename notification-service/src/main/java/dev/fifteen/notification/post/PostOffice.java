package dev.fifteen.notification.post;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Mail;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mail to the practice's server, by SMTP and the settings {@code spring.mail.*}. */
@Component
public class PostOffice {

    static {
        // Otherwise Jakarta Mail searches the class path for it, several times for each part of each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final SmtpConnections connections;
    private final Circuit circuit;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final @Nullable Dkim dkim;
    private final Clock clock;

    PostOffice(JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        settings.tls().secure(server);
        this.connections = new SmtpConnections(server);
        this.circuit = new Circuit(clock);
        this.server = server;
        this.settings = settings;
        this.dkim = settings.dkim() == null ? null : new Dkim(settings.dkim(), settings.fromDomain());
        this.clock = clock;
    }

    /** @throws Undelivered without a try, while the server takes nothing from anybody */
    public void requireOpen() {
        circuit.pass();
    }

    /**
     * Returns once the server has taken responsibility for the mail.
     *
     * @throws Undelivered if it has not, or if it is not known whether it has
     */
    public void send(Mail mail, MessageId messageId) {
        InternetAddress to = mailbox(mail.recipient());
        requireOpen();
        try {
            var letter = new MimeLetter(
                    server.getSession(),
                    "<" + messageId + "@" + settings.domain() + ">",
                    from(mail),
                    to,
                    mail,
                    clock.instant());
            if (dkim != null) {
                dkim.sign(letter);
            }
            connections.send(letter, to);
            circuit.succeeded();
        } catch (MessagingException e) {
            throw circuit.weigh(SmtpFault.of(e));
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }

    private InternetAddress from(Mail mail) throws MessagingException {
        try {
            return new InternetAddress(settings.from(), mail.senderName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InternetAddress mailbox(String address) {
        try {
            var mailbox = new InternetAddress(address, true);
            boolean plain = address.chars().allMatch(c -> c > ' ' && c < 0x7f) && address.equals(mailbox.getAddress());
            if (plain) {
                return mailbox;
            }
        } catch (AddressException e) {
            // Its message quotes the address.
        }
        throw Undelivered.forGood("address");
    }
}
