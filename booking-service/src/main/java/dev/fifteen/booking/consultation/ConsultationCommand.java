package dev.fifteen.booking.consultation;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a consultation can be told. Said twice, each is silence; said too late, what people say is refused by name. */
public sealed interface ConsultationCommand {

    ConsultationId consultationId();

    /** A client asks. Who they are is in the vault already. */
    record RequestConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            TherapistId therapistId,
            Quarter start,
            String service,
            Channel channel,
            String language,
            Place place,
            ZoneId zone,
            PersonId requesterId,
            @Nullable PersonId partnerId)
            implements ConsultationCommand {}

    /** The calendar holds the slot, and its word is enough. */
    record ConfirmConsultation(@TargetAggregateIdentifier ConsultationId consultationId, Quarter start, Quarter end)
            implements ConsultationCommand {}

    /** The calendar holds the slot, and the therapist is asked until the deadline. */
    record AwaitApproval(
            @TargetAggregateIdentifier ConsultationId consultationId, Quarter start, Quarter end, Instant deadline)
            implements ConsultationCommand {}

    /** The calendar does not give the slot. */
    record DeclineConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Quarter start,
            RefusalReason reason,
            List<Quarter> nearest)
            implements ConsultationCommand {}

    /** The therapist, or staff for them, says yes. */
    record ApproveConsultation(@TargetAggregateIdentifier ConsultationId consultationId)
            implements ConsultationCommand {}

    /** The therapist, or staff for them, says no. */
    record RefuseConsultation(@TargetAggregateIdentifier ConsultationId consultationId)
            implements ConsultationCommand {}

    /** Somebody calls it off. */
    record CancelConsultation(@TargetAggregateIdentifier ConsultationId consultationId, Actor by)
            implements ConsultationCommand {}

    /** The calendar has kept this slot for as long as it will. */
    record ExpireConsultation(@TargetAggregateIdentifier ConsultationId consultationId, Quarter start)
            implements ConsultationCommand {}
}
