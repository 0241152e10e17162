package dev.fifteen.gateway.entrance;

import jakarta.servlet.http.HttpServletRequest;

/** The id that follows one request through every service, event and mail. It is always made here, never believed. */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";
    static final String ATTRIBUTE = CorrelationId.class.getName();

    private CorrelationId() {}

    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }
}
