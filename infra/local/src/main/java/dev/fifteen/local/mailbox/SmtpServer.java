package dev.fifteen.local.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Takes mail by SMTP (RFC 5321) from anyone for anyone. */
public final class SmtpServer implements AutoCloseable {

    static {
        // Otherwise Jakarta Mail searches the class path for it at every mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final long PATIENCE_MILLIS = 5_000;

    private final com.icegreen.greenmail.smtp.SmtpServer server;

    private SmtpServer(com.icegreen.greenmail.smtp.SmtpServer server) {
        this.server = server;
    }

    /** Starts to listen and returns when it does. */
    public static SmtpServer start(Mailbox mailbox, String address, int port) {
        var setup = new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP);
        var server = new com.icegreen.greenmail.smtp.SmtpServer(setup, new IntoMailbox(mailbox));
        server.setDaemon(true);
        server.startService();
        try {
            if (!server.waitTillRunning(PATIENCE_MILLIS)) {
                throw new IllegalStateException("The mailbox cannot listen on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new SmtpServer(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.stopService(PATIENCE_MILLIS);
    }

    /** GreenMail would keep a copy per recipient and forget the envelope. */
    private static final class IntoMailbox extends Managers {
        private final SmtpManager manager;

        IntoMailbox(Mailbox mailbox) {
            manager = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public void send(SmtpState state) {
                    mailbox.receive(raw(state), recipients(state));
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }

        private static List<String> recipients(SmtpState state) {
            return state.getMessage().getToAddresses().stream()
                    .map(MailAddress::getEmail)
                    .sorted()
                    .toList();
        }

        private static byte[] raw(SmtpState state) {
            try {
                var raw = new ByteArrayOutputStream();
                state.getMessage().getMessage().writeTo(raw);
                return raw.toByteArray();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException("The mail cannot be read", e);
            }
        }
    }
}
