package dev.fifteen.platform.web;

import dev.fifteen.platform.web.IdempotentRequests.Place;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a repeated {@code POST} the answer of the first: the same key and body get the same answer, another body under the
 * same key is refused, and of two at once the second waits for the first. Faults of the server are not kept.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Set<String> KEPT_HEADERS =
            Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, "Preference-Applied");

    private final IdempotentRequests requests;
    private final JsonMapper json;
    private final HandlerExceptionResolver faults;

    IdempotencyFilter(IdempotentRequests requests, JsonMapper json, HandlerExceptionResolver faults) {
        this.requests = requests;
        this.json = json;
        this.faults = faults;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(IdempotencyKeys.HEADER) == null
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(IdempotencyKeys.HEADER);
        if (!KEY.matcher(key).matches()) {
            refuse(response, Problem.invalid(IdempotencyKeys.HEADER, "1 to 255 printable ASCII characters"));
            return;
        }
        var repeatable = new RepeatableRequest(request);
        // The caller is part of it all: a key is not a way to another's answer.
        String caller = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        byte[] keyHash = IdempotencyKeys.sha256("name", request.getRequestURI(), caller, key);
        byte[] secret = IdempotencyKeys.sha256("seal", request.getRequestURI(), caller, key);
        byte[] requestHash = IdempotencyKeys.sha256(new String(repeatable.body(), StandardCharsets.ISO_8859_1));
        try {
            answer(repeatable, response, chain, keyHash, requestHash, secret);
        } catch (DataAccessException e) {
            faults.resolveException(request, response, null, e);
        }
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            byte[] keyHash,
            byte[] requestHash,
            byte[] secret)
            throws ServletException, IOException {
        switch (await(keyHash, requestHash)) {
            case Place.Mine mine -> work(request, response, chain, keyHash, secret);
            case Place.Answered answered -> repeat(response, SealedAnswer.open(secret, answered.answer()));
            case Place.Reused reused ->
                refuse(
                        response,
                        new Problem(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "idempotency-key-reused",
                                "This Idempotency-Key belongs to another request"));
            case Place.Taken taken ->
                refuse(
                        response,
                        new Problem(
                                HttpStatus.CONFLICT,
                                "request-in-progress",
                                "The same request is still being worked on"));
        }
    }

    private Place await(byte[] keyHash, byte[] requestHash) {
        Place place = requests.enter(keyHash, requestHash);
        for (long looks = PATIENCE.dividedBy(LOOK_AGAIN); place instanceof Place.Taken && looks > 0; looks--) {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return place;
            }
            place = requests.enter(keyHash, requestHash);
        }
        return place;
    }

    private void work(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] keyHash, byte[] secret)
            throws ServletException, IOException {
        var recorded = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, recorded);
            if (recorded.getStatus() < 500) {
                requests.answered(keyHash, answer(recorded).seal(secret));
                kept = true;
            }
        } finally {
            if (!kept) {
                requests.givenUp(keyHash);
            }
        }
        recorded.copyBodyToResponse();
    }

    private static SealedAnswer answer(ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (response.getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
        }
        return new SealedAnswer(response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void repeat(HttpServletResponse response, SealedAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
    }
}
