package dev.fifteen.platform.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An aggregate without sense, which says whatever the tests need said. */
@Aggregate
class Sample {

    static final TherapistId THERAPIST = new TherapistId(new UUID(0, 15));

    @AggregateIdentifier
    private @Nullable ConsultationId id;

    Sample() {}

    @CommandHandler
    Sample(SampleCommand.Begin command) {
        apply(new ConsultationConfirmed(command.consultationId(), THERAPIST, new Quarter(0), new Quarter(1)));
    }

    @CommandHandler
    void handle(SampleCommand.CancelOften command) {
        for (int i = 0; i < command.times(); i++) {
            apply(new ConsultationCancelled(command.consultationId(), THERAPIST, Actor.CLIENT));
        }
    }

    @EventSourcingHandler
    void on(ConsultationConfirmed event) {
        id = event.consultationId();
    }
}
