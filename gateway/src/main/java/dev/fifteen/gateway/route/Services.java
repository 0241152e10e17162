package dev.fifteen.gateway.route;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the services answer. */
@ConfigurationProperties("fifteen.services")
public record Services(
        @DefaultValue("http://localhost:8081") URI booking,
        @DefaultValue("http://localhost:8082") URI availability,
        @DefaultValue("http://localhost:8083") URI notification,
        @DefaultValue("http://localhost:8084") URI journal,
        @DefaultValue("http://localhost:8085") URI identity) {

    /** Each by the name it goes by in routes, breakers and documents. */
    public Map<String, URI> byName() {
        Map<String, URI> named = new LinkedHashMap<>();
        named.put("booking", booking);
        named.put("availability", availability);
        named.put("notification", notification);
        named.put("journal", journal);
        named.put("identity", identity);
        return named;
    }
}
