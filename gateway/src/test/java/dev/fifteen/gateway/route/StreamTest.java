package dev.fifteen.gateway.route;

import static dev.fifteen.gateway.RunningGateway.BOOKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StreamTest {

    @BeforeEach
    void reset() {
        RunningGateway.reset();
    }

    @Test
    void anEventArrivesBeforeTheNextIsSent() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        BOOKING.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            write(out, "first");
            assertThat(firstSeen.await(5, TimeUnit.SECONDS)).isTrue();
            write(out, "second");
        });
        try (BufferedReader events = open()) {
            assertThat(next(events)).isEqualTo("data: first");
            firstSeen.countDown();
            assertThat(next(events)).isEqualTo("data: second");
        }
    }

    @Test
    void aStreamOutlivesThePatienceForAnswers() throws Exception {
        BOOKING.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            // Patience is 1.5 s here.
            Thread.sleep(2500);
            write(exchange.getResponseBody(), "late");
        });
        try (BufferedReader events = open()) {
            assertThat(next(events)).isEqualTo("data: late");
        }
    }

    @Test
    void aReaderWhoLeavesEndsTheServicesStreamToo() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        BOOKING.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    write(exchange.getResponseBody(), "beat");
                    Thread.sleep(50);
                }
            } catch (IOException gone) {
                ended.countDown();
            }
        });
        open().close();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aStopEndsStreamsThatNeverWould() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        BOOKING.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody(), "first");
            stopped.await(10, TimeUnit.SECONDS);
        });
        try (BufferedReader events = open()) {
            assertThat(next(events)).isEqualTo("data: first");
            RunningGateway.bean(OpenStreams.class).endAll();
            assertThat(next(events)).isEqualTo("null");
        } finally {
            stopped.countDown();
        }
    }

    private static BufferedReader open() {
        var stream = RunningGateway.send(
                RunningGateway.request("/api/consultations/7/stream"), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && line.isEmpty()) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }

    private static void write(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
