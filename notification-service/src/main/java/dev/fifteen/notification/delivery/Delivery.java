package dev.fifteen.notification.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.optout.OptOuts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Sees to one message until it is sent or given up.
 *
 * <p>Between the server's word that it has the mail and our commit there is a moment in which a crash forgets that word. The mail
 * is then sent once more, under the same Message-ID. Nothing else is ever sent twice.
 */
@Component
class Delivery {

    /** A moment for what comes before to be sent. */
    private static final Duration TURN = Duration.ofMillis(250);

    /** After this many tries, six minutes or so, a text is not waited for any more. */
    private static final int MOST_TRIES_OF_A_TEXT = 10;

    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Courier courier;
    private final OptOuts optOuts;
    private final Outcomes outcomes;
    private final Waits waits;
    private final Clock clock;
    private final Set<MessageId> underWay = ConcurrentHashMap.newKeySet();

    Delivery(
            Ledger ledger,
            Deliveries deliveries,
            Courier courier,
            OptOuts optOuts,
            Outcomes outcomes,
            Waits waits,
            Clock clock) {
        this.ledger = ledger;
        this.deliveries = deliveries;
        this.courier = courier;
        this.optOuts = optOuts;
        this.outcomes = outcomes;
        this.waits = waits;
        this.clock = clock;
    }

    /** Tries once, and says what is to become of the timer. */
    CompletionHandler<Void> attempt(MessageId id) {
        // When the clock is moved, a timer that is at work looks like one whose instance died, and is given out again.
        if (!underWay.add(id)) {
            return at(clock.instant().plus(TURN));
        }
        try {
            return ledger.pending(id).map(this::attemptInTurn).orElseGet(OnCompleteRemove::new);
        } finally {
            underWay.remove(id);
        }
    }

    private CompletionHandler<Void> attemptInTurn(Ledger.Turn turn) {
        return turn.after() == null ? attempt(turn.message()) : afterThat(turn.after());
    }

    private CompletionHandler<Void> attempt(Message message) {
        try {
            requireKnown(message);
            requireWished(message);
            courier.carry(message);
            outcomes.sent(message);
            return (complete, timerThatIsGone) -> {};
        } catch (Undelivered fault) {
            return after(fault, message);
        }
    }

    private CompletionHandler<Void> after(Undelivered fault, Message message) {
        return fault.untriedUntil().map(next -> untried(message, fault, next)).orElseGet(() -> tried(message, fault));
    }

    private CompletionHandler<Void> untried(Message message, Undelivered fault, Instant next) {
        outcomes.postponed(message, fault.reason(), next);
        return at(next);
    }

    private CompletionHandler<Void> tried(Message message, Undelivered fault) {
        Instant next = clock.instant().plus(waits.after(message.attempts() + 1));
        if (fault.isOfText() && (fault.isForGood() || isLastTryOfText(message, next))) {
            deliveries.beginByMail(message, fault.reason());
        } else if (!fault.isForGood()) {
            outcomes.failed(message, fault.reason(), next);
            return at(next);
        } else if (fault.isToNobody()) {
            ledger.remove(message);
        } else {
            outcomes.abandoned(message, fault.reason());
        }
        return new OnCompleteRemove<>();
    }

    /** A mail in time is worth more than a text that is not. */
    private static boolean isLastTryOfText(Message message, Instant next) {
        return message.attempts() + 1 >= MOST_TRIES_OF_A_TEXT || next.isAfter(message.worthlessAfter());
    }

    /** Who did not ask hears of an end, or of the other's answer, only after a beginning. */
    private void requireKnown(Message message) {
        boolean needsBeginning = message.dispatch().role() != Role.REQUESTER
                && switch (message.dispatch().kind()) {
                    case CANCELLATION, EXPIRY, PARTNER_ACCEPTANCE, PARTNER_WITHDRAWAL -> true;
                    case RECEIPT,
                            CONFIRMATION,
                            NEW_CONSULTATION,
                            APPROVAL_REQUEST,
                            APPROVAL_REMINDER,
                            RESCHEDULE,
                            RESCHEDULE_DECLINE,
                            DECLINE,
                            REMINDER,
                            LAST_REMINDER,
                            NEW_LINK,
                            WAITING,
                            OFFER,
                            WAITING_END,
                            WELCOME,
                            ACCOUNT_INVITATION,
                            NEW_PASSWORD,
                            ERASURE -> false;
                };
        if (needsBeginning && !ledger.mayKnow(message)) {
            throw Undelivered.forGood("never-told");
        }
    }

    private void requireWished(Message message) {
        if (OptOuts.COVERED.contains(message.dispatch().kind())
                && optOuts.covers(message.consultationId(), message.dispatch().recipientId())) {
            throw Undelivered.forGood("opted-out");
        }
    }

    private CompletionHandler<Void> afterThat(Instant earlier) {
        Instant now = clock.instant();
        return at((earlier.isAfter(now) ? earlier : now).plus(TURN));
    }

    private static CompletionHandler<Void> at(Instant next) {
        return (complete, timer) -> timer.reschedule(complete, next);
    }
}
