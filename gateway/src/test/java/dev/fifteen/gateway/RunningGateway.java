package dev.fifteen.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway on a port of its own, once for all tests of this module, with stubs for what stands behind it. */
public final class RunningGateway {

    public static final StubService BOOKING = new StubService("booking");
    public static final StubService AVAILABILITY = new StubService("availability");
    public static final StubService NOTIFICATION = new StubService("notification");
    public static final StubService JOURNAL = new StubService("journal");
    public static final StubProvider PROVIDER = new StubProvider();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ConfigurableApplicationContext CONTEXT = start();
    private static final int PORT = CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

    private RunningGateway() {}

    /** Makes every service answer as usual and forget what it was asked. */
    public static void reset() {
        BOOKING.reset();
        AVAILABILITY.reset();
        NOTIFICATION.reset();
        JOURNAL.reset();
    }

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static URI at(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }

    public static int port() {
        return PORT;
    }

    /** Header names and values in turn. */
    public static HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public static HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    public static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    public static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader) {
        try {
            return CLIENT.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Short patience, so that the tests of it are quick.
    private static ConfigurableApplicationContext start() {
        var context = SpringApplication.run(
                Gateway.class,
                "--server.port=0",
                "--fifteen.services.booking=" + BOOKING.address(),
                "--fifteen.services.availability=" + AVAILABILITY.address(),
                "--fifteen.services.notification=" + NOTIFICATION.address(),
                "--fifteen.services.journal=" + JOURNAL.address(),
                "--fifteen.services.identity=" + PROVIDER.issuer(),
                "--fifteen.sign-in.client-secret=secret",
                "--fifteen.gateway.patience.read=1500ms",
                "--fifteen.gateway.patience.write=5s");
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }
}
