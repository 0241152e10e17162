package dev.fifteen.journal.intake;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes as JSON what has no column of its own, so that nothing that was sent is lost. */
@Component
class Extras {

    private static final Set<String> COLUMNS = Set.of("sequence", "correlationid", "causationid", "traceparent");

    private final ObjectMapper json;

    Extras(ObjectMapper json) {
        this.json = json;
    }

    /** The attributes that the journal has no column for, known to CloudEvents or not. */
    String extensions(CloudEvent event) {
        Map<String, Object> others = new TreeMap<>();
        put(others, event, "dataschema");
        put(others, event, "datacontenttype");
        event.getExtensionNames().stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> others.put(name, String.valueOf(event.getExtension(name))));
        return json.writeValueAsString(others);
    }

    String headers(Headers headers) {
        List<Map<String, String>> all = new ArrayList<>();
        headers.forEach(each -> all.add(header(each)));
        return json.writeValueAsString(all);
    }

    private static void put(Map<String, Object> others, CloudEvent event, String attribute) {
        Object value = event.getAttribute(attribute);
        if (value != null) {
            others.put(attribute, value.toString());
        }
    }

    private static Map<String, String> header(Header header) {
        byte[] value = header.value() == null ? new byte[0] : header.value();
        // PostgreSQL keeps no NUL in text, and a record must not be lost for the name of a header.
        String name = header.key().replace('\0', '\uFFFD');
        return Map.of("name", name, "value", Base64.getEncoder().encodeToString(value));
    }
}
