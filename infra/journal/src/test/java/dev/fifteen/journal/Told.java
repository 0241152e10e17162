package dev.fifteen.journal;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.MessageSent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** The events of one consultation. */
record Told(ConsultationId consultation, TherapistId therapist) {

    static final Instant REQUEST = Instant.parse("2027-01-04T10:00:00Z");
    private static final Quarter START = Quarter.parse("2027-01-11T17:00:00Z");

    static Told ofSomeone() {
        return new Told(new ConsultationId(UUID.randomUUID()), new TherapistId(UUID.randomUUID()));
    }

    ConsultationRequested requested() {
        return new ConsultationRequested(
                consultation,
                therapist,
                START,
                "couples",
                Channel.VIDEO,
                "he",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null);
    }

    SlotHeld held() {
        return new SlotHeld(
                therapist, consultation, START, START.plus(1), Place.UNKNOWN, REQUEST.plusSeconds(300), null);
    }

    ConsultationConfirmed confirmed() {
        return new ConsultationConfirmed(consultation, therapist, START, START.plus(1));
    }

    SlotTaken taken() {
        return new SlotTaken(therapist, consultation, START, START.plus(1));
    }

    MessageSent sent() {
        return new MessageSent(
                consultation,
                new Dispatch(
                        new MessageId(UUID.randomUUID()),
                        Dispatch.Kind.CONFIRMATION,
                        Dispatch.Role.REQUESTER,
                        UUID.randomUUID()));
    }
}
