package dev.fifteen.gateway.document;

import static dev.fifteen.gateway.RunningGateway.AVAILABILITY;
import static dev.fifteen.gateway.RunningGateway.BOOKING;
import static dev.fifteen.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {

    @BeforeEach
    void reset() {
        RunningGateway.reset();
        BOOKING.answersJson(200, described("/api/consultations", "/internal/consultations/{id}"));
        AVAILABILITY.answersJson(200, described("/api/openings", "/calendar/{secret}.ics"));
    }

    @Test
    void oneDocumentDescribesAllServices() {
        JsonNode document = openApi();
        assertThat(document.path("paths").propertyNames())
                .contains("/api/consultations", "/api/openings", "/calendar/{secret}.ics")
                .doesNotContain("/internal/consultations/{id}");
    }

    @Test
    void oneNameMayMeanDifferentThingsInTwoServices() {
        JsonNode document = openApi();
        assertThat(document.at("/components/schemas").propertyNames()).contains("booking.View", "availability.View");
        assertThat(document.at("/paths/~1api~1openings/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/availability.View");
    }

    @Test
    void aServiceThatIsAwayIsShownAsItLastWas() {
        openApi();
        BOOKING.answersJson(503, "{}");
        assertThat(openApi().path("paths").propertyNames()).contains("/api/consultations");
    }

    @Test
    void theEventsAreDescribedToo() {
        JsonNode document = read(get("/api/asyncapi.json").body());
        assertThat(document.path("asyncapi").asString()).startsWith("3.");
    }

    private static JsonNode openApi() {
        return read(get("/api/openapi.json").body());
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }

    private static String described(String... paths) {
        return """
                {"openapi":"3.1.0","paths":{"%s":{"get":{"schema":{"$ref":"#/components/schemas/View"}}},"%s":{"get":{}}},
                 "components":{"schemas":{"View":{"type":"object"}}}}""".formatted((Object[]) paths);
    }
}
