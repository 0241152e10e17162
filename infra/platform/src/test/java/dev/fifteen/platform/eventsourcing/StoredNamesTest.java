package dev.fifteen.platform.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.junit.jupiter.api.Test;

class StoredNamesTest {

    private final StoredNames serializer = new StoredNames();

    @Test
    void remembersWhichAggregateADeadlineIsFor() {
        var scope = new AggregateScopeDescriptor("Consultation", () -> "42");

        AggregateScopeDescriptor read = serializer.deserialize(serializer.serialize(scope, String.class));

        assertThat(read.getIdentifier()).isEqualTo("42");
        assertThat(read.getType()).isEqualTo("Consultation");
    }
}
