package dev.fifteen.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server for one handler. Its refusals are problems as in RFC 9457, like the services'. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    /** What answers a request. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Request request) throws IOException;
    }

    /**
     * Starts to listen.
     *
     * @param address the interface to listen on, such as {@code 127.0.0.1}
     * @param port 0 for any free one
     */
    public static LocalServer start(String address, int port, Handler handler) {
        try {
            var local = new LocalServer(HttpServer.create(new InetSocketAddress(address, port), 0));
            local.server.createContext("/", exchange -> serve(exchange, handler));
            local.server.setExecutor(local.threads);
            local.server.start();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address + ":" + port, e);
        }
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            answer(new Request(exchange), handler).send(exchange);
        }
    }

    private static Answer answer(Request request, Handler handler) throws IOException {
        try {
            return handler.handle(request);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
