package dev.fifteen.notification.inquiry;

import dev.fifteen.contracts.notification.Dispatch.Kind;
import java.util.Set;

/** How a consultation has to stand for a message about it to be true. */
enum Standing {
    AWAITING("AWAITING_APPROVAL"),
    CONFIRMED("CONFIRMED"),
    OPEN("REQUESTED", "HELD", "AWAITING_APPROVAL", "CONFIRMED"),
    /** One kind of end, which the message itself names. */
    OVER("CANCELLED", "DECLINED", "EXPIRED");

    private final Set<String> statuses;

    Standing(String... statuses) {
        this.statuses = Set.of(statuses);
    }

    static Standing toldBy(Kind kind) {
        return switch (kind) {
            case RECEIPT, APPROVAL_REQUEST, APPROVAL_REMINDER -> AWAITING;
            case CONFIRMATION, NEW_CONSULTATION, RESCHEDULE, REMINDER, LAST_REMINDER -> CONFIRMED;
            case PARTNER_ACCEPTANCE, PARTNER_WITHDRAWAL, NEW_LINK, RESCHEDULE_DECLINE -> OPEN;
            case WAITING, OFFER, WAITING_END, WELCOME, ERASURE, ACCOUNT_INVITATION, NEW_PASSWORD ->
                throw new IllegalArgumentException(kind + " is told without a call");
            // None of them is ever followed by another.
            case CANCELLATION, DECLINE, EXPIRY -> OVER;
        };
    }

    /** @param status in the words of the HTTP contract */
    boolean matches(String status) {
        return statuses.contains(status);
    }
}
