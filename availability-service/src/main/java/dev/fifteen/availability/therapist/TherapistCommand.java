package dev.fifteen.availability.therapist;

import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.Licence;
import dev.fifteen.contracts.availability.TherapistProfile;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a therapist. Said twice, each is silence. */
public sealed interface TherapistCommand {

    TherapistId therapistId();

    /**
     * The practice takes somebody in.
     *
     * @param contact where they are written to; it goes into no event
     */
    record RegisterTherapist(
            @TargetAggregateIdentifier TherapistId therapistId, TherapistProfile profile, Contact contact)
            implements TherapistCommand {}

    record ChangeTherapist(
            @TargetAggregateIdentifier TherapistId therapistId, TherapistProfile profile, Contact contact)
            implements TherapistCommand {}

    record ChangeLicences(@TargetAggregateIdentifier TherapistId therapistId, List<Licence> licences)
            implements TherapistCommand {}

    /** Their days begin and end in another zone from now on. */
    record MoveTherapist(@TargetAggregateIdentifier TherapistId therapistId, ZoneId zone) implements TherapistCommand {}

    /** They take no further consultations; those confirmed stand. */
    record RetireTherapist(@TargetAggregateIdentifier TherapistId therapistId) implements TherapistCommand {}
}
