package dev.fifteen.notification.post;

import dev.fifteen.notification.Undelivered;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Reads what became of a try from the server's reply (RFC 5321, section 4.2.1). Only a 5yz to this recipient or this message is
 * final. One to the greeting, the sign-in or the sender says that the server or our settings are wrong: every message would meet
 * it, and none should be lost by it.
 */
final class SmtpFault {

    private SmtpFault() {}

    static Undelivered of(MessagingException fault) {
        List<Throwable> chain = Stream.<Throwable>iterate(fault, link -> link != null, Throwable::getCause)
                .toList();
        // The innermost says most: a refused recipient comes wrapped in a failed send.
        return chain.reversed().stream()
                .flatMap(link -> read(link).stream())
                .findFirst()
                .orElseGet(() -> Undelivered.forNow("smtp-unreachable"));
    }

    private static Optional<Undelivered> read(Throwable link) {
        return switch (link) {
            case SMTPAddressFailedException recipient -> ofMessage(recipient.getReturnCode());
            case SMTPSenderFailedException sender -> Optional.of(Undelivered.forNow("smtp-" + sender.getReturnCode()));
            case SMTPSendFailedException message -> of(message);
            case AuthenticationFailedException signIn -> Optional.of(Undelivered.forNow("smtp-sign-in"));
            case SSLException unsafe -> Optional.of(Undelivered.forNow("smtp-tls"));
            default -> isWithoutTls(link) ? Optional.of(Undelivered.forNow("smtp-tls")) : Optional.empty();
        };
    }

    /** Angus has no class of its own for it. */
    private static boolean isWithoutTls(Throwable fault) {
        return fault.getMessage() != null && fault.getMessage().startsWith("STARTTLS is required");
    }

    private static Optional<Undelivered> of(SMTPSendFailedException refusal) {
        // Angus knows a refused sender by five codes only.
        boolean ofSender = refusal.getCommand().startsWith("MAIL");
        return ofMessage(refusal.getReturnCode()).map(fault -> ofSender ? Undelivered.forNow(fault.reason()) : fault);
    }

    private static Optional<Undelivered> ofMessage(int code) {
        return switch (code / 100) {
            case 4 -> Optional.of(Undelivered.forNow("smtp-" + code));
            case 5 -> Optional.of(Undelivered.forGood("smtp-" + code));
            // No reply at all.
            default -> Optional.empty();
        };
    }
}
