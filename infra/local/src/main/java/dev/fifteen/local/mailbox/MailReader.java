package dev.fifteen.local.mailbox;

import dev.fifteen.local.mailbox.Mail.Attachment;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mail as it came (RFC 5322, RFC 2045), also one that is not quite right. */
final class MailReader {

    private static final Session SESSION = Session.getInstance(lenient());

    private @Nullable String text;
    private @Nullable String html;
    private final List<Attachment> attachments = new ArrayList<>();

    private MailReader() {}

    private static Properties lenient() {
        var properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    static Mail read(String id, byte[] raw, List<String> envelopeTo, Instant received) {
        var reader = new MailReader();
        try {
            return reader.mail(id, raw, envelopeTo, received);
        } catch (MessagingException | IOException | RuntimeException e) {
            return unreadable(id, raw, envelopeTo, received, e);
        }
    }

    private Mail mail(String id, byte[] raw, List<String> envelopeTo, Instant received)
            throws MessagingException, IOException {
        var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        readPart(message);
        return new Mail(
                id,
                MimeUtility.decodeText(Optional.ofNullable(message.getHeader("From", ", "))
                        .map(MimeUtility::unfold)
                        .orElse("")),
                Stream.concat(addresses(message, RecipientType.TO), addresses(message, RecipientType.CC))
                        .toList(),
                envelopeTo,
                Optional.ofNullable(message.getSubject()).orElse(""),
                Optional.ofNullable(message.getSentDate())
                        .map(java.util.Date::toInstant)
                        .orElse(received),
                received,
                text,
                html,
                new String(raw, StandardCharsets.UTF_8),
                List.copyOf(attachments));
    }

    private static Stream<String> addresses(MimeMessage message, RecipientType type) throws MessagingException {
        return Arrays.stream(Optional.ofNullable(message.getRecipients(type)).orElse(new Address[0]))
                .map(address ->
                        address instanceof InternetAddress internet ? internet.getAddress() : address.toString());
    }

    private void readPart(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                readPart(parts.getBodyPart(i));
            }
        } else if (text == null && isBody(part, "text/plain")) {
            text = text(part);
        } else if (html == null && isBody(part, "text/html")) {
            html = text(part);
        } else {
            attachments.add(
                    new Attachment(part.getFileName(), MimeUtility.unfold(part.getContentType()), content(part)));
        }
    }

    private static boolean isBody(Part part, String type) throws MessagingException {
        return part.isMimeType(type)
                && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getFileName() == null;
    }

    private static String content(Part part) throws MessagingException, IOException {
        return part.isMimeType("text/*") || part.isMimeType("message/*")
                ? text(part)
                : Base64.getEncoder().encodeToString(bytes(part));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return new String(bytes(part), charset(part));
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static Charset charset(Part part) {
        try {
            var name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static Mail unreadable(String id, byte[] raw, List<String> envelopeTo, Instant received, Exception reason) {
        var source = new String(raw, StandardCharsets.ISO_8859_1);
        return new Mail(
                id,
                "",
                List.of(),
                envelopeTo,
                "(unreadable: " + reason + ")",
                received,
                received,
                null,
                null,
                source,
                List.of());
    }
}
