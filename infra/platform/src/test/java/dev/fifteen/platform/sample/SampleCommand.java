package dev.fifteen.platform.sample;

import dev.fifteen.contracts.ConsultationId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a sample. */
public sealed interface SampleCommand {

    @TargetAggregateIdentifier
    ConsultationId consultationId();

    /** Begins it. */
    record Begin(@Override @TargetAggregateIdentifier ConsultationId consultationId) implements SampleCommand {}

    /** Cancels it once more, this many times. */
    record CancelOften(@Override @TargetAggregateIdentifier ConsultationId consultationId, int times)
            implements SampleCommand {}
}
