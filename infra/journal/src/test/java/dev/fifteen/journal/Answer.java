package dev.fifteen.journal;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the journal answered. */
record Answer(int status, JsonNode body) {

    List<String> ids() {
        return items().stream().map(item -> item.path("id").asString()).toList();
    }

    List<JsonNode> items() {
        return all("items");
    }

    List<JsonNode> all(String member) {
        return StreamSupport.stream(body.path(member).spliterator(), false).toList();
    }

    /** The fields that a problem names. */
    List<String> fields() {
        return all("errors").stream().map(each -> each.path("field").asString()).toList();
    }
}
