package dev.fifteen.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An RFC 9457 problem. The correlation id finds the request again in the logs and in the journal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String correlationId) {

    static ProblemDocument of(Refusal refusal, @Nullable String correlationId) {
        return new ProblemDocument(
                "https://fifteen.dev/problems/" + refusal.type(),
                refusal.title(),
                refusal.status().value(),
                refusal.detail(),
                correlationId);
    }
}
