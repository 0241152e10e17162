package dev.fifteen.notification.message;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to be sent.
 *
 * @param senderName the practice, as a mailbox shows it
 * @param recipient their address
 * @param invitation an iCalendar object of RFC 5545, where there is something to put into a calendar, or to take out of it
 * @param method what the invitation asks of a calendar (RFC 5546)
 * @param optOut where a post ends further mails of this kind (RFC 8058)
 */
public record Mail(
        Language language,
        String senderName,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String invitation,
        @Nullable String method,
        @Nullable URI optOut) {}
