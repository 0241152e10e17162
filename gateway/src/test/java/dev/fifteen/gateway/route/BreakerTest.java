package dev.fifteen.gateway.route;

import static dev.fifteen.gateway.RunningGateway.NOTIFICATION;
import static dev.fifteen.gateway.RunningGateway.get;
import static dev.fifteen.gateway.RunningGateway.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.gateway.RunningGateway;
import dev.fifteen.gateway.StubService;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BreakerTest {

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @AfterEach
    void recover() {
        RunningGateway.bean(CircuitBreakerRegistry.class)
                .circuitBreaker("notification")
                .reset();
    }

    @Test
    void aServiceThatIsAwayIsSaidAtOnceAndFoundAgainWithinSeconds() {
        NOTIFICATION.stop();
        try {
            for (int i = 0; i < 8; i++) {
                long began = System.nanoTime();
                HttpResponse<String> answer = get("/api/webhooks");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("1");
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).contains("/problems/temporarily-unavailable");
            }
        } finally {
            NOTIFICATION.start();
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> get("/api/webhooks").statusCode() == 200);
    }

    @Test
    void anOpenBreakerLeavesTheServiceAlone() {
        NOTIFICATION.answersJson(503, "{}");
        for (int i = 0; i < 10; i++) {
            get("/api/webhooks");
        }
        NOTIFICATION.asked().clear();
        assertThat(get("/api/webhooks").body()).contains("temporarily-unavailable");
        assertThat(NOTIFICATION.asked()).isEmpty();
    }

    @Test
    void oneBrokenCallDoesNotCloseTheDoorOnTheOthers() {
        NOTIFICATION.answersJson(500, "{}");
        for (int i = 0; i < 20; i++) {
            get("/api/webhooks");
        }
        assertThat(NOTIFICATION.asked()).hasSize(20);
    }

    @Test
    void aServiceThatHangsIsGivenUp() {
        NOTIFICATION.answers(exchange -> Thread.sleep(2500));
        HttpResponse<String> answer = get("/api/webhooks");
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/took-too-long");
    }

    @Test
    void writingMayTakeLongerThanReading() {
        NOTIFICATION.answers(exchange -> {
            Thread.sleep(2000);
            StubService.send(exchange, 201, "{}");
        });
        assertThat(post("/api/webhooks", "{}", "Prefer", "wait=1").statusCode()).isEqualTo(201);
    }

    @Test
    void aPostIsNeverRepeated() {
        NOTIFICATION.answers(exchange -> {
            throw new IOException("broken in the middle");
        });
        assertThat(post("/api/webhooks", "{}").statusCode()).isEqualTo(503);
        assertThat(NOTIFICATION.asked()).hasSize(1);
    }

    @Test
    void aPersonIsShownAPage() {
        NOTIFICATION.stop();
        try {
            HttpResponse<String> answer = get("/api/webhooks", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("<error-page kind=\"unavailable\">");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("script-src 'self'");
        } finally {
            NOTIFICATION.start();
        }
    }
}
