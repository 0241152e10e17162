package dev.fifteen.notification.standin;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mail as a server took it: its envelope, and its content as it came over the wire. */
public record ReceivedMail(String sender, List<String> recipients, String content) {

    public MimeMessage message() {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The one header with this name, as it came. */
    public String header(String name) {
        try {
            String[] values = message().getHeader(name);
            if (values == null || values.length != 1) {
                throw new AssertionError(name + " is there " + (values == null ? 0 : values.length) + " times");
            }
            return values[0];
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public String subject() {
        try {
            return message().getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** What is in the first part of this type. */
    public String text(String type) {
        return parts().stream()
                .filter(part -> isOf(part, type))
                .findFirst()
                .map(ReceivedMail::read)
                .orElseThrow(() -> new AssertionError("no " + type));
    }

    /** Every part that is no multipart, in order. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        collect(message(), parts);
        return parts;
    }

    private static void collect(Part part, List<Part> parts) {
        try {
            if (part.getContent() instanceof Multipart multipart) {
                for (int i = 0; i < multipart.getCount(); i++) {
                    collect(multipart.getBodyPart(i), parts);
                }
            } else {
                parts.add(part);
            }
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOf(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Part part) {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
