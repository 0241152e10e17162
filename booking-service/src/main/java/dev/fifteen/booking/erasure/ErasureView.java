package dev.fifteen.booking.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fifteen.contracts.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the erasure of a person has come.
 *
 * @param complete whether every part has said that it forgot
 */
record ErasureView(PersonId personId, Instant erasedAt, boolean complete, List<Acknowledgement> acknowledgements) {

    /**
     * One part's word.
     *
     * @param at absent until it has said so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Acknowledgement(String service, @Nullable Instant at) {}
}
