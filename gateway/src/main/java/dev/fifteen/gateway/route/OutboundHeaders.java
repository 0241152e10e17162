package dev.fifteen.gateway.route;

import dev.fifteen.gateway.entrance.CorrelationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service hears of a request: the few headers the API speaks of, and the truth about where it came from. All
 * others stay outside, so nobody can speak in the name of the door: no {@code Cookie}, no {@code Forwarded}, no
 * correlation id of one's own.
 */
@Component
class OutboundHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> SPOKEN_OF = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key",
            "Prefer",
            "Last-Event-ID");

    @Override
    public HttpHeaders apply(HttpHeaders asked, ServerRequest serverRequest) {
        HttpServletRequest request = serverRequest.servletRequest();
        HttpHeaders told = new HttpHeaders();
        for (String name : SPOKEN_OF) {
            List<String> values = asked.get(name);
            if (values != null) {
                told.put(name, values);
            }
        }
        TraceContext.of(asked).addTo(told);
        told.set(CorrelationId.HEADER, CorrelationId.of(request));
        told.set("X-Forwarded-For", request.getRemoteAddr());
        told.set("X-Forwarded-Proto", request.getScheme());
        told.set("X-Forwarded-Host", request.getServerName());
        told.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
        return told;
    }

    // After the framework's own filters, two of which remove every X-Forwarded and Forwarded header.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
