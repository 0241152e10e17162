package dev.fifteen.platform.evolution;

import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Translates one form of one event into the next. The name is written out: it outlives its class. */
abstract class Step extends SingleEventUpcaster {

    private final SerializedType before;
    private final SerializedType after;
    private final Consumer<ObjectNode> change;

    /**
     * @param name the CloudEvents type
     * @param from the revision that is translated to the one that follows it
     */
    Step(String name, int from, Consumer<ObjectNode> change) {
        this.before = new SimpleSerializedType(name, text(from));
        this.after = new SimpleSerializedType(name, text(from + 1));
        this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().getName().equals(before.getName())
                && Objects.equals(event.getType().getRevision(), before.getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(after, ObjectNode.class, data -> {
            change.accept(data);
            return data;
        });
    }

    private static @Nullable String text(int revision) {
        return revision == 0 ? null : Integer.toString(revision);
    }
}
