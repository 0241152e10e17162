package dev.fifteen.booking.waiting;

import dev.fifteen.booking.lostlink.RenewWaitingLink;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.Wishes;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a place on the waiting list can be told. Said twice, each is silence. */
public sealed interface WaitingCommand {

    ConsultationId consultationId();

    /** The name of the place's event stream. */
    @TargetAggregateIdentifier
    default String placeId() {
        return RenewWaitingLink.placeOf(consultationId());
    }

    /**
     * A client waits. Who they are is in the vault already.
     *
     * @param resumes their last place, where they are to stand where they stood then
     */
    record JoinWaitingList(
            ConsultationId consultationId,
            @Nullable TherapistId therapistId,
            String service,
            Channel channel,
            String language,
            Place place,
            ZoneId zone,
            PersonId requesterId,
            @Nullable PersonId partnerId,
            Wishes wishes,
            Instant until,
            @Nullable ConsultationId resumes)
            implements WaitingCommand {}

    /** It is their turn, and this slot suits them. */
    record PrepareOffer(ConsultationId consultationId, TherapistId therapistId, Quarter start)
            implements WaitingCommand {}

    /** The calendar keeps the slot for them. */
    record OfferSlot(ConsultationId consultationId, TherapistId therapistId, Quarter start, Quarter end)
            implements WaitingCommand {}

    /** The calendar does not keep the slot for them, or not any more. */
    record WithdrawOffer(ConsultationId consultationId, TherapistId therapistId, Quarter start)
            implements WaitingCommand {}

    /** They take what is offered. */
    record TakeOffer(ConsultationId consultationId) implements WaitingCommand {}

    /** They let it go, and go on waiting. */
    record PassOffer(ConsultationId consultationId) implements WaitingCommand {}

    /** They do not wait any more. */
    record LeaveWaitingList(ConsultationId consultationId) implements WaitingCommand {}

    /** Whoever reads this person's mail says that it was not them. */
    record DisavowWaitingClient(ConsultationId consultationId, PersonId person) implements WaitingCommand {}

    /** A person who waits, or whom somebody who waits would bring, is to be forgotten. */
    record EraseWaitingClient(ConsultationId consultationId, PersonId person) implements WaitingCommand {}
}
