package dev.fifteen.gateway.entrance;

import dev.fifteen.gateway.problem.Refusal;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Greets every request: gives it a correlation id, protects the answer's reader, and stops what is too large at once. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Entrance implements Filter {

    private final ProtectiveHeaders protectiveHeaders;
    private final long maxRequestBytes;

    Entrance(ProtectiveHeaders protectiveHeaders, DoorSettings settings) {
        this.protectiveHeaders = protectiveHeaders;
        this.maxRequestBytes = settings.maxRequestSize().toBytes();
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String correlationId = UUID.randomUUID().toString();
        request.setAttribute(CorrelationId.ATTRIBUTE, correlationId);
        response.setHeader(CorrelationId.HEADER, correlationId);
        protectiveHeaders.addTo(response, request.getRequestURI());
        MDC.put("correlationid", correlationId);
        try {
            if (request.getContentLengthLong() > maxRequestBytes) {
                Refusal.tooLarge(maxRequestBytes).send(request, response);
            } else if (isForm(request) && isApi(request)) {
                Refusal.wrongMediaType().send(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove("correlationid");
        }
    }

    // A form needs no preflight, so any site could send one with this browser's cookies; no call of the API takes one.
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("multipart/")
                        || type.startsWith("text/plain"));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
