package dev.fifteen.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    static final Shot SHOT = connection -> connection.send(HttpRequest.get("/")).isOk();

    final AtomicInteger asked = new AtomicInteger();
    HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsThePace() {
        server.createContext("/", exchange -> answer(exchange, 200));

        var measured = load(4).at(100, Duration.ofSeconds(1));

        assertThat(measured.good()).isEqualTo(100);
        assertThat(measured.perSecond()).isCloseTo(100, within(15.0));
    }

    @Test
    void chargesAStallToAllWhoWaited() {
        server.createContext("/", exchange -> {
            if (asked.incrementAndGet() == 1) {
                pause(Duration.ofMillis(500));
            }
            answer(exchange, 200);
        });

        var measured = load(1).at(100, Duration.ofSeconds(1));

        assertThat(measured.good()).isEqualTo(100);
        assertThat(measured.millis(50)).isGreaterThan(1);
        assertThat(measured.millis(75)).isGreaterThan(200);
    }

    @Test
    void countsWhatIsNotTheHopedForAnswer() {
        server.createContext("/", exchange -> answer(exchange, asked.incrementAndGet() % 2 == 0 ? 200 : 503));

        var measured = load(1).atMost(10, Duration.ofSeconds(5));

        assertThat(measured.good()).isEqualTo(5);
        assertThat(measured.failures()).isEqualTo(5);
    }

    @Test
    void endsWhenTheServerIsGone() {
        server.stop(0);

        var measured = load(2).at(10, Duration.ofSeconds(1));

        assertThat(measured.good()).isZero();
        assertThat(measured.failures()).isEqualTo(10);
    }

    @Test
    void readsChunksAsWellAsLengths() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("a".repeat(5_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });

        try (var connection = new HttpConnection(address())) {
            assertThat(connection.send(HttpRequest.get("/")).text()).hasSize(5_000);
            assertThat(connection.send(HttpRequest.get("/")).text()).hasSize(5_000);
        }
    }

    private Load load(int connections) {
        return new Load(address(), connections, SHOT);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 2);
        try (var body = exchange.getResponseBody()) {
            body.write(new byte[] {'o', 'k'});
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
