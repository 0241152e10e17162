package dev.fifteen.platform.eventsourcing;

import dev.fifteen.platform.transaction.AtCommit;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Wakes those who follow it when there is something to be seen. Where a command is part of a larger transaction, that is at the end of
 * that, not of the command: who looks between the two finds nothing, and sleeps on.
 */
final class PromptEventStore extends EmbeddedEventStore {

    PromptEventStore(Builder builder) {
        super(builder);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        AtCommit.run(() -> super.afterCommit(events));
    }
}
