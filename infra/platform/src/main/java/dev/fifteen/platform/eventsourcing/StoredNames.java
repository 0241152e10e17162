package dev.fifteen.platform.eventsourcing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import org.axonframework.modelling.command.AggregateScopeDescriptor;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, and stores published events under their CloudEvents {@code type} instead of their Java class, so that the
 * stored name, the name in Kafka and the name in the journal are one.
 */
final class StoredNames extends Jackson3Serializer {

    StoredNames() {
        super(builder()
                .jsonMapperBuilderCustomizer(json -> json.changeDefaultPropertyInclusion(
                                inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
                        // Aggregates are written to snapshots by their fields: they have no getters, and need none.
                        .changeDefaultVisibility(visibility -> visibility
                                .withFieldVisibility(Visibility.ANY)
                                .withGetterVisibility(Visibility.NONE)
                                .withIsGetterVisibility(Visibility.NONE))
                        .addMixIn(AggregateScopeDescriptor.class, ByGetters.class)));
    }

    /** For a deadline's aggregate, whose id is found out by the getter: written by its fields it has none. */
    @JsonAutoDetect(getterVisibility = Visibility.PUBLIC_ONLY)
    private interface ByGetters {}

    @Override
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        return type != null && PublishedEvent.class.isAssignableFrom(type)
                ? new SimpleSerializedType(EventFamily.nameOf(type), revisionOf(type))
                : plain;
    }

    // Absent for a first form, as all are that were stored before there was a second one.
    private static @Nullable String revisionOf(Class<?> event) {
        int revision = EventFamily.revisionOf(event);
        return revision == 0 ? null : Integer.toString(revision);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventFamily.named(type.getName()).map(Class::getName).orElseGet(type::getName);
    }
}
