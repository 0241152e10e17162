package dev.fifteen.local.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the mailbox shows it.
 *
 * @param id its name here
 * @param from the addresses of the {@code From} field, as written
 * @param to the addresses of the {@code To} and {@code Cc} fields, without names
 * @param envelopeTo whom it was really for (RFC 5321 {@code RCPT TO})
 * @param date of the {@code Date} field; when it came, if there is none
 * @param received when it came, by the clock of the stack
 * @param text the plain body
 * @param html the other body
 * @param raw all of it as it came (RFC 5322)
 * @param attachments every other part, an invitation among them
 */
public record Mail(
        String id,
        String from,
        List<String> to,
        List<String> envelopeTo,
        String subject,
        Instant date,
        Instant received,
        @Nullable String text,
        @Nullable String html,
        String raw,
        List<Attachment> attachments) {

    /**
     * A part of a mail that is not its body.
     *
     * @param name the file's name, if it has one
     * @param type media type with its parameters, on one line
     * @param content the text, or base64 where it is binary
     */
    public record Attachment(@Nullable String name, String type, String content) {}

    boolean isFor(String address) {
        return envelopeTo.stream().anyMatch(address::equalsIgnoreCase);
    }
}
