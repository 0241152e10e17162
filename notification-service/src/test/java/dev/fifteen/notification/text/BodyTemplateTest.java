package dev.fifteen.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyTemplateTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    static List<String> hostileWords() {
        return List.of(
                "\"}, \"to\": \"+19005550100\", \"x\": {\"",
                "one\r\ntwo\u2028three\u2029four\u0000five",
                "\\\" \\u0022 \\",
                "&To=%2B19005550100&Body=x",
                "a=b&c%26d+e#f",
                "{to} {id} {text} $1 ${x}",
                "\u2067שלום\u2069 😀 \uD800");
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void keepsWordsWordsInJson(String words) {
        var template = BodyTemplate.of(JSON, """
                {"messages": [{"to": ["{to}"], "text": "{text}", "ref": "r-{id}", "flash": false, "n": 1}], "from": "Harbour"}""");

        JsonNode read = new JsonMapper().readTree(wire(template.fill(values(words))));

        JsonNode message = read.at("/messages/0");
        assertThat(message.get("text").asString()).isEqualTo(wire(words));
        assertThat(message.at("/to/0").asString()).isEqualTo("+12133734253");
        assertThat(message.get("ref").asString()).isEqualTo("r-7");
        assertThat(message.get("flash").asBoolean()).isFalse();
        assertThat(message.propertyNames()).containsExactly("to", "text", "ref", "flash", "n");
        assertThat(read.propertyNames()).containsExactly("messages", "from");
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void keepsWordsWordsInAForm(String words) {
        var template = BodyTemplate.of(FORM, "To={to}&From=Harbour%20Practice&Body={text}&Ref=r-{id}");

        Map<String, String> read = Arrays.stream(template.fill(values(words)).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));

        assertThat(read)
                .containsOnly(
                        Map.entry("To", "+12133734253"),
                        Map.entry("From", "Harbour Practice"),
                        Map.entry("Body", wire(words)),
                        Map.entry("Ref", "r-7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "application/json; {\"to\": {to}, \"text\": \"{text}\"}; not JSON",
                "application/json; {\"to\": \"{to}\", \"text\": \"{text}\"; not JSON",
                "application/json; {\"to\": \"{to}\", \"text\": \"{text}\"} {}; not JSON",
                "application/json; \"{to} {text}\"; not a JSON object",
                "application/json; ``; body",
                "application/json; {\"to\": \"{to}\"}; must have a place",
                "application/json; {\"{to}\": \"{text}\"}; must have a place",
                "application/json; {\"to\": \"{to}\", \"text\": \"{text}\", \"from\": \"{from}\"}; besides",
                "application/json; {\"to\": \"{to}\", \"text\": \"{text}\", \"from\": \"{}\"}; besides",
                "application/x-www-form-urlencoded; {\"to\": \"{to}\", \"text\": \"{text}\"}; not a form",
                "application/x-www-form-urlencoded; To={to}&Body; not a form",
                "application/x-www-form-urlencoded; To={to}&Body={text}&Key=100%; not a form",
                "application/x-www-form-urlencoded; To={to}&Body=Hi {text}; not a form",
                "application/x-www-form-urlencoded; {to}=To&Body={text}; not a form",
                "application/x-www-form-urlencoded; Body={text}; must have a place",
                "text/plain; {to} {text}; content-type",
                "nonsense; {to} {text}; content-type",
            })
    void saysWhatIsWrongWithATemplate(String type, String body, String fault) {
        assertThatIllegalStateException()
                .isThrownBy(() -> BodyTemplate.of(type, body))
                .withMessageContaining("fifteen.sms.")
                .withMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "application/json; charset=nothing"
            })
    void writesInUtf8Only(String type) {
        assertThatIllegalStateException()
                .isThrownBy(() -> BodyTemplate.of(type, "{\"to\": \"{to}\", \"text\": \"{text}\"}"))
                .withMessageContaining("UTF-8");
    }

    @Test
    void takesATypeWithItsCharset() {
        var template = BodyTemplate.of("application/json;charset=utf-8", "[\"{to}\", \"{text}\"]");

        assertThat(template.fill(values("Hi"))).isEqualTo("[\"+12133734253\",\"Hi\"]");
    }

    private static Map<String, String> values(String words) {
        return Map.of("to", "+12133734253", "text", words, "id", "7");
    }

    /** As it is read at the other end: half a character is none. */
    private static String wire(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
