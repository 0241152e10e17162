package dev.fifteen.booking.waiting;

import static dev.fifteen.contracts.booking.OfferEnded.Reason.LAPSED;
import static dev.fifteen.contracts.booking.OfferEnded.Reason.PASSED;
import static dev.fifteen.contracts.booking.OfferEnded.Reason.UNAVAILABLE;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.booking.lostlink.RenewWaitingLink;
import dev.fifteen.booking.waiting.WaitingCommand.DisavowWaitingClient;
import dev.fifteen.booking.waiting.WaitingCommand.EraseWaitingClient;
import dev.fifteen.booking.waiting.WaitingCommand.JoinWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.LeaveWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.OfferSlot;
import dev.fifteen.booking.waiting.WaitingCommand.PassOffer;
import dev.fifteen.booking.waiting.WaitingCommand.PrepareOffer;
import dev.fifteen.booking.waiting.WaitingCommand.TakeOffer;
import dev.fifteen.booking.waiting.WaitingCommand.WithdrawOffer;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.AddressDisavowed;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One place on the waiting list. It is asked about one slot at a time, and only about one that the calendar keeps for it. What the
 * calendar says late or twice is silence: it hears every end of an offer, and gives the slot back on that word alone.
 */
@Aggregate
class WaitingPlace {

    static final String OFFER_END = "offer";
    static final String PLACE_END = "waiting";

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable WaitingListJoined joined;
    private @Nullable Offer offer;
    private int offers;
    private int lapses;
    private boolean taken;
    private boolean left;
    private boolean disavowed;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(JoinWaitingList command, DeadlineManager deadlines) {
        if (joined != null) {
            return;
        }
        apply(new WaitingListJoined(
                command.consultationId(),
                command.therapistId(),
                command.service(),
                command.channel(),
                command.language(),
                command.place(),
                command.zone(),
                command.requesterId(),
                command.partnerId(),
                command.wishes(),
                command.until(),
                command.resumes()));
        deadlines.schedule(command.until(), PLACE_END, command.until());
    }

    @CommandHandler
    void handle(PrepareOffer command) {
        if (waits() && offer == null) {
            apply(new OfferPrepared(
                    command.consultationId(), command.therapistId(), command.start(), joined().place()));
        }
    }

    @CommandHandler
    void handle(OfferSlot command, Clock clock, OfferTimes times, DeadlineManager deadlines) {
        if (offer == null || offer.until != null || !offer.isOf(command.therapistId(), command.start())) {
            return;
        }
        var until = times.until(clock.instant(), command.start(), joined().zone());
        if (until.isEmpty()) {
            end(offer, UNAVAILABLE);
            return;
        }
        apply(new SlotOffered(
                command.consultationId(),
                joined().requesterId(),
                command.therapistId(),
                command.start(),
                command.end(),
                until.get(),
                offers + 1));
        // Never cancelled: to find the timer costs more than to let it find nothing to do.
        deadlines.schedule(until.get(), OFFER_END, offers);
    }

    @CommandHandler
    void handle(WithdrawOffer command) {
        if (offer != null && offer.isOf(command.therapistId(), command.start())) {
            end(offer, UNAVAILABLE);
        }
    }

    @CommandHandler
    void handle(TakeOffer command, Clock clock) {
        if (taken) {
            return;
        }
        // The timer may come a moment after the end; it is not a moment of grace.
        if (offer == null || offer.until == null || !clock.instant().isBefore(offer.until)) {
            throw new NoOffer();
        }
        apply(new OfferTaken(command.consultationId(), offer.therapistId, offer.start));
    }

    @CommandHandler
    void handle(PassOffer command) {
        if (taken) {
            throw new NoOffer();
        }
        if (offer != null && offer.until != null) {
            end(offer, PASSED);
        }
    }

    @CommandHandler
    void handle(LeaveWaitingList command) {
        leave(WaitingListLeft.Reason.OWN_WISH);
    }

    /** Never refused: whoever asks must not learn whether there is anything to be let in to. */
    @CommandHandler
    void handle(RenewWaitingLink command) {
        if (waits()) {
            apply(new LinkRequested(command.consultationId(), joined().therapistId(), command.person()));
        }
    }

    /** Heard of a place that was left, too: it is about an address more than about a place. */
    @CommandHandler
    void handle(DisavowWaitingClient command) {
        requireNotTaken();
        if (!disavowed) {
            apply(new AddressDisavowed(command.consultationId(), joined().therapistId(), command.person()));
            leave(WaitingListLeft.Reason.OWN_WISH);
        }
    }

    @CommandHandler
    void handle(EraseWaitingClient command) {
        requireNotTaken();
        leave(WaitingListLeft.Reason.ERASED);
        apply(new ClientErased(command.consultationId(), joined().therapistId(), command.person()));
    }

    @DeadlineHandler(deadlineName = OFFER_END)
    void on(Integer number, OfferTimes times) {
        if (offer == null || offer.until == null || number != offers) {
            return;
        }
        end(offer, LAPSED);
        if (lapses >= times.lapses()) {
            leave(WaitingListLeft.Reason.OFFERS_LAPSED);
        }
    }

    @DeadlineHandler(deadlineName = PLACE_END)
    void on(Instant passed) {
        leave(WaitingListLeft.Reason.OVER);
    }

    @EventSourcingHandler
    void on(WaitingListJoined event) {
        id = RenewWaitingLink.placeOf(event.consultationId());
        joined = event;
    }

    @EventSourcingHandler
    void on(OfferPrepared event) {
        offer = new Offer(event.therapistId(), event.start(), null);
    }

    @EventSourcingHandler
    void on(SlotOffered event) {
        offer = new Offer(event.therapistId(), event.start(), event.until());
        offers = event.number();
    }

    @EventSourcingHandler
    void on(OfferTaken event) {
        offer = null;
        taken = true;
    }

    @EventSourcingHandler
    void on(OfferEnded event) {
        offer = null;
        lapses += event.reason() == LAPSED ? 1 : 0;
    }

    @EventSourcingHandler
    void on(WaitingListLeft event) {
        left = true;
    }

    @EventSourcingHandler
    void on(AddressDisavowed event) {
        disavowed = true;
    }

    private void requireNotTaken() {
        if (taken) {
            throw new ConcurrencyException("It has become a consultation in the meantime");
        }
    }

    private boolean waits() {
        return !taken && !left;
    }

    private void end(Offer open, OfferEnded.Reason reason) {
        apply(new OfferEnded(joined().consultationId(), open.therapistId, open.start, reason));
    }

    private void leave(WaitingListLeft.Reason reason) {
        if (!waits()) {
            return;
        }
        if (offer != null) {
            end(offer, OfferEnded.Reason.LEFT);
        }
        apply(new WaitingListLeft(joined().consultationId(), joined().requesterId(), joined().until(), reason));
    }

    private WaitingListJoined joined() {
        return requireNonNull(joined);
    }

    /** @param until absent until the calendar keeps it */
    private record Offer(
            TherapistId therapistId,
            Quarter start,
            @Nullable Instant until) {

        boolean isOf(TherapistId therapist, Quarter slot) {
            return therapistId.equals(therapist) && start.equals(slot);
        }
    }
}
