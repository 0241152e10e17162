package dev.fifteen.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands where a service would: remembers what it was asked and answers as told. It can be stopped and started again. */
public final class StubService {

    /** What the stub does with a request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** One request as the service saw it. */
    public record Asked(String method, URI uri, Headers headers, String body) {}

    private final String name;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = this::sayName;
    private @Nullable HttpServer server;
    private int port;

    StubService(String name) {
        this.name = name;
        start();
    }

    public void start() {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/", this::handle);
            fresh.start();
            port = fresh.getAddress().getPort();
            server = fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Forgets what was asked and answers every request with its own name again. */
    public void reset() {
        asked.clear();
        answer = this::sayName;
    }

    public void answers(Answer next) {
        answer = next;
    }

    public void answersJson(int status, String body) {
        answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            send(exchange, status, body);
        });
    }

    public List<Asked> asked() {
        return asked;
    }

    public Asked lastAsked() {
        return asked.getLast();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            answer.to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayName(HttpExchange exchange) throws IOException {
        send(exchange, 200, name);
    }
}
