package dev.fifteen.gateway.entrance;

import static dev.fifteen.gateway.RunningGateway.BOOKING;
import static dev.fifteen.gateway.RunningGateway.get;
import static dev.fifteen.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import dev.fifteen.gateway.route.RawRequest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {

    private static final int LIMIT = 64 * 1024;

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @Test
    void whatFitsPasses() {
        assertThat(post("/api/consultations", "x".repeat(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(BOOKING.lastAsked().body()).hasSize(LIMIT);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByItsLength() {
        assertTooLarge(post("/api/consultations", "x".repeat(LIMIT + 1)));
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsRefusedByWhatComes() {
        assertTooLarge(RunningGateway.send(RunningGateway.request("/api/consultations")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1])))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"})
    void formsAreRefused(String type) {
        assertThat(post("/api/consultations", "a=b", "Content-Type", type).statusCode())
                .isEqualTo(415);
        assertThat(BOOKING.asked()).isEmpty();
    }

    @Test
    void headersHaveALimit() {
        assertThat(RawRequest.answer("GET /api/practice HTTP/1.1", "X-Long: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /%zz HTTP/1.1", "G@T / HTTP/1.1", "nonsense", "GET /x HTTP/9.9"})
    void whatIsNotHttpIsAProblemWithoutAStackTrace(String line) {
        String answer = RawRequest.answer(line);
        assertThat(answer).contains("application/problem+json").contains("/problems/");
        assertThat(answer).doesNotContain("Exception").doesNotContain("Apache").doesNotContain("at org.");
    }

    @Test
    void anUnknownPathIsAProblemForProgramsAndAPageForPeople() {
        HttpResponse<String> problem = get("/api/nothing");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body())
                .contains("\"type\":\"https://fifteen.dev/problems/not-found\"")
                .contains(problem.headers().firstValue("X-Correlation-Id").orElseThrow());

        HttpResponse<String> page = get("/nothing", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<error-page kind=\"notFound\">");
    }

    @Test
    void aBrowserIsToldWhatToRefuse() {
        var headers = get("/").headers();
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(get("/api/practice").headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void saysWhetherItIsWell() {
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/content-too-large");
        assertThat(BOOKING.asked()).isEmpty();
    }
}
