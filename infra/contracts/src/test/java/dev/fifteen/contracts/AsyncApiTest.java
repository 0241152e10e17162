package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents that others build against are made from the records, and kept beside them. */
class AsyncApiTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Schemas schemas = new Schemas();

    @Test
    void describesEveryTopicAndEvent() {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Fifteen")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What the services of Fifteen tell one another: CloudEvents 1.0 in Kafka's binary mode, keyed by subject, ordered per subject, at least once.");
        document.put("defaultContentType", "application/json");
        for (var family : EventFamily.values()) {
            describe(family, document);
        }

        GoldenFile.of("src", "main", "resources", "dev", "fifteen", "contracts", "asyncapi.json")
                .agreesWith(JSON.writeValueAsString(document).replace("\r\n", "\n") + "\n");
    }

    private void describe(EventFamily family, ObjectNode document) {
        var channel = document.withObject("/channels").putObject(family.label()).put("address", family.topic());
        document.withObject("/operations")
                .putObject("publish-" + family.label())
                .put("action", "send")
                .putObject("channel")
                .put("$ref", "#/channels/" + family.label());
        var messages = channel.putObject("messages");
        for (var event : family.events()) {
            String name = EventFamily.nameOf(event);
            messages.putObject(event.getSimpleName()).put("$ref", "#/components/messages/" + event.getSimpleName());
            var message = document.withObject("/components/messages")
                    .putObject(event.getSimpleName())
                    .put("name", name)
                    .put("contentType", "application/json");
            message.set("headers", headers(family, name));
            message.set("payload", schemas.of(event));
        }
    }

    private static ObjectNode headers(EventFamily family, String name) {
        var headers = JSON.createObjectNode().put("type", "object");
        var properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        properties.putObject("ce_type").put("const", name);
        properties.putObject("ce_source").put("const", family.source().toString());
        for (String text : new String[] {
            "ce_id", "ce_subject", "ce_time", "ce_correlationid", "ce_causationid", "ce_traceparent", "ce_revision"
        }) {
            properties.putObject(text).put("type", "string");
        }
        var required = headers.putArray("required");
        Stream.of("ce_specversion", "ce_type", "ce_source", "ce_id", "ce_subject", "ce_time")
                .forEach(required::add);
        return headers;
    }

    @ParameterizedTest
    @MethodSource("dev.fifteen.contracts.Samples#all")
    void acceptsEachSampleByItsSchema(PublishedEvent sample) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemas.of(sample.getClass()).toString(), InputFormat.JSON);

        assertThat(schema.validate(JSON.writeValueAsString(sample), InputFormat.JSON))
                .isEmpty();
    }
}
