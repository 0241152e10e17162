package dev.fifteen.platform.mail;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.Locale;

/** What passes for a mail address (RFC 5321, ASCII, a public domain, nothing but the address), and when two are the same. */
public final class MailAddresses {

    private static final int LONGEST = 254;

    private static final EmailValidator ONE_MAILBOX = JMail.strictValidator()
            .requireAscii()
            .requireTopLevelDomain()
            .disallowIpDomain()
            .disallowExplicitSourceRouting()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> email.localPart().indexOf('"') < 0);

    private MailAddresses() {}

    /** Whether this is one mailbox and nothing else. */
    public static boolean isOneMailbox(String text) {
        return text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                && ONE_MAILBOX
                        .tryParse(text)
                        // A display name or angle brackets would be left out here.
                        .filter(email -> text.equals(email.localPart() + "@" + email.domain()))
                        .isPresent();
    }

    /** The form in which one mailbox is always written the same way: no server in use tells capital letters apart. */
    public static String normalised(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
