package dev.fifteen.notification.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway for texts that takes them, or answers as it is told. */
public final class TextServer implements AutoCloseable {

    /** Says nothing, and leaves the line open. */
    public static final int STALL = 0;

    /** Says yes, and then sends its reasons drop by drop. */
    public static final int DRIP = 1;

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int usually = 202;

    public record Call(String method, String path, Headers headers, String body) {

        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    public TextServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/texts";
    }

    /** Answers so the next times, one after the other. */
    public void answer(int... statuses) {
        for (int status : statuses) {
            answers.add(status);
        }
    }

    /** Answers so whenever nothing else was laid down. */
    public void answerUsually(int status) {
        usually = status;
    }

    /** All that it was asked, whatever it answered. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> callsWith(String words) {
        return calls.stream().filter(call -> call.body().contains(words)).toList();
    }

    public void forget() {
        calls.clear();
        answers.clear();
        usually = 202;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        Integer laidDown = answers.poll();
        int status = laidDown == null ? usually : laidDown;
        try (exchange) {
            switch (status) {
                case STALL -> sleep(LONG);
                case DRIP -> drip(exchange);
                default -> exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (long drops = LONG.toMillis() / 100; drops > 0; drops--) {
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            sleep(Duration.ofMillis(100));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
