package dev.fifteen.notification.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Connections that are used again. There are never more than messages were once sent at the same time. */
final class SmtpConnections {

    private final JavaMailSenderImpl server;
    private final ConcurrentLinkedDeque<Transport> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(JavaMailSenderImpl server) {
        this.server = server;
    }

    void send(MimeMessage message, InternetAddress to) throws MessagingException {
        Transport connection = take();
        try {
            connection.sendMessage(message, new Address[] {to});
        } catch (MessagingException | RuntimeException e) {
            // Whatever state the dialogue is in, the next message begins a new one.
            close(connection);
            throw e;
        }
        idle.push(connection);
    }

    private Transport take() throws MessagingException {
        for (Transport used = idle.poll(); used != null; used = idle.poll()) {
            // Asks the server (NOOP): most of them hang up on the silent.
            if (used.isConnected()) {
                return used;
            }
            close(used);
        }
        return connect();
    }

    private Transport connect() throws MessagingException {
        Transport connection =
                server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return connection;
    }

    void close() {
        for (Transport used = idle.poll(); used != null; used = idle.poll()) {
            close(used);
        }
    }

    private static void close(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            // It was of no more use.
        }
    }
}
