package dev.fifteen.gateway.route;

import static dev.fifteen.gateway.RunningGateway.AVAILABILITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.fifteen.gateway.RunningGateway;
import dev.fifteen.gateway.StubService;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Real-IP",
                "X-Forwarded-Prefix",
                "X-Original-URL",
                "X-HTTP-Method-Override",
                "correlationid",
                "causationid",
                "X-Fifteen-Role",
                "Cookie",
                "X-CSRF-TOKEN",
                "Proxy-Authorization",
            })
    void nobodySpeaksInTheNameOfTheDoor(String header) {
        assertThat(told(header, "forged").containsKey(header)).isFalse();
    }

    @Test
    void saysItselfWhereARequestCameFrom() {
        Headers told = told("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example");
        assertThat(told.get("X-Forwarded-For")).singleElement().asString().contains("127.0.0.1");
        assertThat(told.get("X-Forwarded-Host")).containsExactly("localhost");
        assertThat(told.get("X-Forwarded-Proto")).containsExactly("http");
    }

    @Test
    void passesWhatTheApiSpeaksOf() {
        Headers told = told(
                "Authorization", "Bearer abc", "Idempotency-Key", "k1", "Prefer", "wait=2", "If-None-Match", "\"e\"");
        assertThat(told.getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(told.getFirst("Idempotency-Key")).isEqualTo("k1");
        assertThat(told.getFirst("Prefer")).isEqualTo("wait=2");
        assertThat(told.getFirst("If-None-Match")).isEqualTo("\"e\"");
    }

    @Test
    void makesTheCorrelationIdAndTellsBothSides() {
        HttpResponse<String> answer = RunningGateway.get("/api/practice", "X-Correlation-Id", "mine");
        String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(id).hasSize(36);
        assertThat(AVAILABILITY.lastAsked().headers().get("X-Correlation-Id")).containsExactly(id);
    }

    @Test
    void carriesATraceOnOrBeginsOne() {
        assertThat(told("traceparent", TRACE).getFirst("traceparent")).isEqualTo(TRACE);
        assertThat(told("traceparent", "nonsense").getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(told().getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void keepsBackWhatOnlyTheDoorMaySay() {
        AVAILABILITY.answers(exchange -> {
            exchange.getResponseHeaders().put("Set-Cookie", List.of("a=b"));
            exchange.getResponseHeaders().put("Server", List.of("tomcat"));
            exchange.getResponseHeaders().put("X-Frame-Options", List.of("DENY"));
            exchange.getResponseHeaders().put("X-Content-Type-Options", List.of("nosniff"));
            exchange.getResponseHeaders().put("ETag", List.of("\"1\""));
            StubService.send(exchange, 200, "{}");
        });
        var headers = RunningGateway.get("/api/practice").headers();
        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "x-frame-options");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void compressesForThoseWhoAskAndThenNamesItWeakly() {
        AVAILABILITY.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            StubService.send(exchange, 200, "[" + "0,".repeat(5000) + "0]");
        });
        var packed =
                RunningGateway.get("/api/openings", "Accept-Encoding", "gzip").headers();
        assertThat(packed.firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.firstValue("ETag")).contains("W/\"1\"");
        var plain = RunningGateway.get("/api/openings").headers();
        assertThat(plain.firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.firstValue("ETag")).contains("\"1\"");
    }

    @Test
    void passesAnswersOfEveryKind() {
        AVAILABILITY.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/therapists/7");
            exchange.sendResponseHeaders(304, -1);
        });
        HttpResponse<String> answer = RunningGateway.get("/api/therapists");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("Location")).contains("/api/therapists/7");
    }

    private static Headers told(String... headers) {
        RunningGateway.get("/api/practice", headers);
        return AVAILABILITY.lastAsked().headers();
    }
}
