package dev.fifteen.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request, for its logs and for every message it leads to: by the gateway's {@code X-Correlation-Id} and the W3C
 * {@code traceparent} where they came, by new ones where not. The gateway strips what clients send under the first.
 */
public final class RequestCorrelation extends OncePerRequestFilter {

    private static final String HEADER = "X-Correlation-Id";
    private static final String ID = "correlationid";
    private static final String TRACE = "traceparent";
    private static final Pattern ID_FORM = Pattern.compile("[0-9a-fA-F-]{8,64}");
    private static final Pattern TRACE_FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    /** The id of the request that this thread is at. */
    public static Optional<String> currentId() {
        return Optional.ofNullable(MDC.get(ID));
    }

    /** The W3C trace context of the request that this thread is at. */
    public static Optional<String> currentTraceParent() {
        return Optional.ofNullable(MDC.get(TRACE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = wellFormed(request.getHeader(HEADER), ID_FORM)
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
        try (var named = MDC.putCloseable(ID, id);
                var traced = MDC.putCloseable(TRACE, traceParent(request))) {
            response.setHeader(HEADER, id);
            chain.doFilter(request, response);
        }
    }

    private static String traceParent(HttpServletRequest request) {
        return wellFormed(request.getHeader(TRACE), TRACE_FORM).orElseGet(() -> {
            byte[] random = new byte[24];
            ThreadLocalRandom.current().nextBytes(random);
            String hex = HexFormat.of().formatHex(random);
            return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
        });
    }

    private static Optional<String> wellFormed(@Nullable String header, Pattern form) {
        return Optional.ofNullable(header).filter(form.asMatchPredicate());
    }
}
