package dev.fifteen.notification.post;

import dev.fifteen.notification.message.Mail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.PreencodedMimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.apache.james.mime4j.codec.QuotedPrintableOutputStream;

/** A mail as MIME, with its invitation as RFC 6047 wants it: an alternative for calendars, and a file for the rest. */
final class MimeLetter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String ENCODING = "quoted-printable";
    private static final String CALENDAR = "text/calendar; charset=UTF-8; method=";

    private final String messageId;

    MimeLetter(Session session, String messageId, InternetAddress from, InternetAddress to, Mail mail, Instant at)
            throws MessagingException {
        super(session);
        this.messageId = messageId;
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
        setSubject(mail.subject(), UTF_8);
        setSentDate(Date.from(at));
        setHeader("Content-Language", mail.language().tag());
        // RFC 3834: no vacation notice answers it.
        setHeader("Auto-Submitted", "auto-generated");
        if (mail.optOut() != null) {
            setHeader("List-Unsubscribe", "<" + mail.optOut() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(content(mail));
        saveChanges();
    }

    /** The same at every try, so that a mailbox can tell a repeat. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(text(mail.text(), "plain"));
        alternatives.addBodyPart(text(mail.html(), "html"));
        String invitation = mail.invitation();
        if (invitation == null) {
            return alternatives;
        }
        alternatives.addBodyPart(part(invitation, CALENDAR + mail.method()));
        var whole = new MimeBodyPart();
        whole.setContent(alternatives);
        return new MimeMultipart("mixed", whole, attachment(invitation));
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        // RFC 2049: lines of text end in CRLF before any transfer encoding.
        return part(text.replace("\n", "\r\n"), "text/" + subtype + "; charset=UTF-8");
    }

    private static MimeBodyPart attachment(String invitation) throws MessagingException {
        MimeBodyPart attachment = part(invitation, "application/ics");
        attachment.setDisposition(Part.ATTACHMENT);
        attachment.setFileName("invitation.ics");
        return attachment;
    }

    /** Encoded here and at once: left to itself, Jakarta Mail reads a part twice to choose, and writes it octet by octet. */
    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new PreencodedMimeBodyPart(ENCODING);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(quotedPrintable(content), type)));
        part.setHeader("Content-Transfer-Encoding", ENCODING);
        return part;
    }

    private static byte[] quotedPrintable(String content) throws MessagingException {
        var octets = new ByteArrayOutputStream(content.length() * 2);
        try (var encoder = new QuotedPrintableOutputStream(octets, false)) {
            encoder.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }
}
