package dev.fifteen.acceptance;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server said.
 *
 * @param json the body, null where it is none
 */
record Answer(int status, JsonNode json, HttpResponse<String> whole) {

    static Answer of(HttpResponse<String> response) {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(),
                JsonMapper.shared().readTree(isJson && !response.body().isEmpty() ? response.body() : "null"),
                response);
    }

    String text(String field) {
        return json.path(field).asString("");
    }

    /** The slug at the end of a problem's type. */
    String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
