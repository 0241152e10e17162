package dev.fifteen.notification;

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

    private Undelivered(String reason, boolean forGood) {
        super(reason);
        this.reason = reason;
        this.forGood = forGood;
    }

    /** Another try may succeed. */
    public static Undelivered forNow(String reason) {
        return new Undelivered(reason, false);
    }

    /** No other try may follow. */
    public static Undelivered forGood(String reason) {
        return new Undelivered(reason, true);
    }

    /** Nobody is at the other end any more. */
    public static Undelivered recipientGone() {
        return forGood("recipient-gone");
    }

    /** There is nobody to tell it to, and never was. */
    public static Undelivered toNobody() {
        return new Undelivered(NOBODY, true);
    }

    public boolean isToNobody() {
        return reason.equals(NOBODY);
    }

    /** A text did not go out, and a mail may. */
    public boolean isOfText() {
        return reason.startsWith(OF_TEXT);
    }

    public String reason() {
        return reason;
    }

    public boolean isForGood() {
        return forGood;
    }
}
