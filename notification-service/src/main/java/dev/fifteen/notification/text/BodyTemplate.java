package dev.fifteen.notification.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The body of every request. Values are put where their type says that text goes, so that no value can become structure. */
@FunctionalInterface
interface BodyTemplate {

    String fill(Map<String, String> values);

    /**
     * The template as a body of this type.
     *
     * @throws IllegalStateException saying what is wrong with which setting
     */
    static BodyTemplate of(String contentType, String body) {
        MediaType type = type(contentType);
        var places = new HashSet<String>();
        BodyTemplate template;
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            template = json(body, places::addAll);
        } else if (type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            template = form(body, places::addAll);
        } else {
            throw new IllegalStateException(
                    "fifteen.sms.content-type must be application/json or application/x-www-form-urlencoded");
        }
        require(places.containsAll(Set.of(Places.TO, Places.TEXT)), "must have a place for {to} and for {text}");
        require(
                Set.of(Places.TO, Places.TEXT, Places.ID).containsAll(places),
                "has a place besides {to}, {text}, {id}");
        return template;
    }

    private static MediaType type(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset())) {
                return type;
            }
        } catch (InvalidMediaTypeException e) {
            // Said below.
        }
        throw new IllegalStateException("fifteen.sms.content-type is no media type in UTF-8");
    }

    private static BodyTemplate json(String body, Consumer<Set<String>> places) {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            JsonNode tree = json.readTree(body);
            require(tree.isContainer(), "is not a JSON object");
            mapped(tree, said -> {
                places.accept(Places.in(said));
                return said;
            });
            return values ->
                    json.writeValueAsString(mapped(tree, said -> Places.fill(said, values, UnaryOperator.identity())));
        } catch (JacksonException e) {
            // Its message may quote what lets us in.
            throw new IllegalStateException("fifteen.sms.body is not JSON with its places in strings, as in \"{to}\"");
        }
    }

    private static JsonNode mapped(JsonNode node, UnaryOperator<String> text) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), mapped(field.getValue(), text)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(element -> copy.add(mapped(element, text)));
                yield copy;
            }
            case StringNode said -> StringNode.valueOf(text.apply(said.asString()));
            default -> node;
        };
    }

    private static BodyTemplate form(String body, Consumer<Set<String>> places) {
        Arrays.stream(body.split("&", -1)).forEach(field -> {
            String[] parts = field.split("=", 2);
            require(
                    parts.length == 2 && Places.in(parts[0]).isEmpty() && isEncoded(field),
                    "is not a form such as To={to}&Body={text}, with all else in it encoded");
            places.accept(Places.in(parts[1]));
        });
        return values -> Places.fill(body, values, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static boolean isEncoded(String field) {
        try {
            URLDecoder.decode(field, StandardCharsets.UTF_8);
            return Pattern.matches("[!-~]+", field);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean well, String otherwise) {
        if (!well) {
            throw new IllegalStateException("fifteen.sms.body " + otherwise);
        }
    }
}
