package dev.fifteen.booking.decision;

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

    /**
     * A client asks, or staff for them. Who they are is in the vault already.
     *
     * @param override where a licence is not to be asked for
     */
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
            @Nullable PersonId partnerId,
            @Nullable OverrideByStaff override)
            implements ConsultationCommand {}

    /** The calendar holds the slot; where there is a deadline, the therapist is asked until then. */
    record GrantSlot(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Quarter start,
            Quarter end,
            @Nullable Instant approvalDeadline)
            implements ConsultationCommand {}

    /** The calendar does not give the slot, or takes it back from one who is not confirmed. */
    record DenySlot(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Quarter start,
            RefusalReason reason,
            List<Quarter> nearest)
            implements ConsultationCommand {}

    /** The calendar has kept this slot for as long as it will. */
    record EndHold(@TargetAggregateIdentifier ConsultationId consultationId, Quarter start)
            implements ConsultationCommand {}

    /** The therapist has had their time to answer. */
    record EndApproval(@TargetAggregateIdentifier ConsultationId consultationId, Instant deadline)
            implements ConsultationCommand {}

    /** The therapist, or staff for them, says yes. */
    record ApproveConsultation(@TargetAggregateIdentifier ConsultationId consultationId)
            implements ConsultationCommand {}

    /** The therapist, or staff for them, says no. */
    record RefuseConsultation(@TargetAggregateIdentifier ConsultationId consultationId)
            implements ConsultationCommand {}

    /** The therapist, or staff for them, says whether the call took place. */
    record RecordAttendance(@TargetAggregateIdentifier ConsultationId consultationId, boolean attended)
            implements ConsultationCommand {}

    /**
     * Somebody wants the call at another time.
     *
     * @param person which of the clients it is
     * @param override where a licence is not to be asked for
     */
    record RescheduleConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Quarter start,
            Actor by,
            @Nullable PersonId person,
            @Nullable OverrideByStaff override)
            implements ConsultationCommand {}

    /** Staff let it take place where it stands though its therapist may hold no licence. */
    record OverrideLicence(@TargetAggregateIdentifier ConsultationId consultationId, OverrideByStaff override)
            implements ConsultationCommand {}

    /**
     * Somebody calls it off, for all.
     *
     * @param person which of the clients it is
     */
    record CancelConsultation(
            @TargetAggregateIdentifier ConsultationId consultationId,
            Actor by,
            @Nullable PersonId person) implements ConsultationCommand {}

    /** The second of a couple says that they will come. */
    record AcceptAsPartner(@TargetAggregateIdentifier ConsultationId consultationId, PersonId person)
            implements ConsultationCommand {}

    /** One of the clients will not come. */
    record WithdrawPerson(@TargetAggregateIdentifier ConsultationId consultationId, PersonId person)
            implements ConsultationCommand {}

    /** A person is to be forgotten. */
    record EraseClient(@TargetAggregateIdentifier ConsultationId consultationId, PersonId person)
            implements ConsultationCommand {}

    /** Somebody who says they are this person has lost their link. Each wish is a new one. */
    record RenewLink(@TargetAggregateIdentifier ConsultationId consultationId, PersonId person)
            implements ConsultationCommand {}

    /** Whoever reads this person's mail says that it was not them. */
    record DisavowPerson(@TargetAggregateIdentifier ConsultationId consultationId, PersonId person)
            implements ConsultationCommand {}
}
