package dev.fifteen.booking.lostlink;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Somebody who says they are this person has lost the link to their place on the waiting list. Each wish is a new one. */
public record RenewWaitingLink(ConsultationId consultationId, PersonId person) {

    /** The name of the place's event stream: the consultation that it may lead to has one of its own. */
    public static String placeOf(ConsultationId consultationId) {
        return consultationId + "/waiting";
    }

    @TargetAggregateIdentifier
    public String placeId() {
        return placeOf(consultationId);
    }
}
