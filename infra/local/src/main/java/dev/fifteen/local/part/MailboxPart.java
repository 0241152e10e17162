package dev.fifteen.local.part;

import dev.fifteen.local.mailbox.Mailbox;
import dev.fifteen.local.mailbox.SmtpServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The mailbox's SMTP server, so that one can see what a stack does whose mail server is away. The mails stay. */
public final class MailboxPart implements Part {

    private final Mailbox mailbox;
    private final String address;
    private final int port;
    private final Announcements announcements;
    private @Nullable SmtpServer server;

    public MailboxPart(Mailbox mailbox, String address, int port, Announcements announcements) {
        this.mailbox = mailbox;
        this.address = address;
        this.port = port;
        this.announcements = announcements;
    }

    /** What has come. */
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public synchronized void start() {
        if (server == null) {
            var began = System.nanoTime();
            server = SmtpServer.start(mailbox, address, port);
            announcements.ready(name(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Override
    public void awaitReady(Duration atMost) {
        if (!isReady()) {
            throw new PartFailed("The mailbox is not started");
        }
    }

    @Override
    public synchronized boolean isReady() {
        return server != null;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
