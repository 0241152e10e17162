package dev.fifteen.notification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message did not go out, for now or for good.
 *
 * <p>The reason is a class of fault such as {@code smtp-451}, never a server's words: those quote addresses. For the same reason
 * the cause stays out of it, whose message may be logged.
 */
public final class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How every reason begins for which a text did not go out. */
    public static final String OF_TEXT = "sms-";

    private static final String NOBODY = "nobody";

    private final String reason;
    private final boolean forGood;
    private final @Nullable Instant untriedUntil;

    private Undelivered(String reason, boolean forGood, @Nullable Instant untriedUntil) {
        super(reason);
        this.reason = reason;
        this.forGood = forGood;
        this.untriedUntil = untriedUntil;
    }

    /** Another try may succeed. */
    public static Undelivered forNow(String reason) {
        return new Undelivered(reason, false, null);
    }

    /** Nobody was asked to take it, and nobody is to be before then. */
    public static Undelivered untried(String reason, Instant until) {
        return new Undelivered(reason, false, until);
    }

    /** No other try may follow. */
    public static Undelivered forGood(String reason) {
        return new Undelivered(reason, true, null);
    }

    /** Nobody is at the other end any more. */
    public static Undelivered recipientGone() {
        return forGood("recipient-gone");
    }

    /** There is nobody to tell it to, and never was. */
    public static Undelivered toNobody() {
        return new Undelivered(NOBODY, true, null);
    }

    public boolean isToNobody() {
        return reason.equals(NOBODY);
    }

    /** A text did not go out, and a mail may. */
    public boolean isOfText() {
        return reason.startsWith(OF_TEXT);
    }

    /** When the first try may be made, for what was not tried at all. */
    public Optional<Instant> untriedUntil() {
        return Optional.ofNullable(untriedUntil);
    }

    public String reason() {
        return reason;
    }

    public boolean isForGood() {
        return forGood;
    }
}
