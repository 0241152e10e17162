package dev.fifteen.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What the outside hears of a service's answer: everything but what only the door may say. */
@Component
class InboundHeaders implements ResponseHttpHeadersFilter {

    private static final Set<String> KEPT_BACK = Set.of(
            "set-cookie",
            "server",
            "x-correlation-id",
            "strict-transport-security",
            "content-security-policy",
            "referrer-policy",
            "permissions-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "date");

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders passed = new HttpHeaders();
        answered.forEach((name, values) -> {
            if (!KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) {
                passed.put(name, values);
            }
        });
        return passed;
    }
}
