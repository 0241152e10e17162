package dev.fifteen.journal.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it was published, and what the journal adds to it. The attributes bear the names of CloudEvents 1.0.
 *
 * @param position the journal's own count, in the order in which it kept them; the {@code Last-Event-ID} of the stream
 * @param service who published it
 * @param time when it happened, as its publisher says
 * @param sequence the publisher's count within the subject
 * @param causationid the id of the event that led to this one
 * @param extensions every other attribute
 * @param consultationId the consultation it is about, where it is about one
 * @param therapistId the therapist it is about, where it is about one
 * @param data the payload, JSON's {@code null} where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalEntry(
        long position,
        String id,
        String source,
        String type,
        String service,
        @Nullable String subject,
        Instant time,
        @Nullable String sequence,
        @Nullable String correlationid,
        @Nullable String causationid,
        @Nullable String traceparent,
        JsonNode extensions,
        @Nullable UUID consultationId,
        @Nullable UUID therapistId,
        Instant receivedAt,
        JsonNode data) {

    /** The type without its family: {@code SlotHeld}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Whether it is this published event. */
    public boolean is(Class<? extends PublishedEvent> event) {
        return type.equals(EventFamily.nameOf(event));
    }
}
