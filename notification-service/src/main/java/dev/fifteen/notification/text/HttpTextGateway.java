package dev.fifteen.notification.text;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Any gateway that takes a text by one HTTP request. Its answer counts by its status and is not read. It is asked again after a 408,
 * a 429, a 5xx or none at all; whatever else it has not accepted, it never will.
 */
final class HttpTextGateway implements TextGateway, AutoCloseable {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<Integer> NOT_NOW = Set.of(408, 429);
    private static final int SERVER_ERROR = 500;

    private final SmsSettings settings;
    private final URI address;
    private final BodyTemplate body;
    private final HttpClient http;

    /** @throws IllegalStateException saying what is wrong with which setting */
    HttpTextGateway(SmsSettings settings) {
        this.settings = settings;
        this.address = address(settings.url());
        this.body = BodyTemplate.of(settings.contentType(), settings.body());
        if (settings.accepted().isEmpty()) {
            throw new IllegalStateException("fifteen.sms.accepted names no status");
        }
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .build();
        // Finds a header that cannot be sent now, and not when one is.
        request(Map.of());
    }

    @Override
    public void send(Text text, MessageId id) {
        int status = status(request(Map.of(
                Places.TO, text.recipient(),
                Places.TEXT, text.words(),
                Places.ID, id.toString())));
        if (settings.accepted().contains(status)) {
            return;
        }
        throw NOT_NOW.contains(status) || status >= SERVER_ERROR
                ? Undelivered.forNow(reason(status))
                : Undelivered.forGood(reason(status));
    }

    private int status(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            // Whoever sends it drop by drop keeps nobody.
            try (InputStream unread = answer.body()) {
                return answer.statusCode();
            }
        } catch (IOException e) {
            throw Undelivered.forNow(reason("unreachable"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow(reason("unreachable"));
        }
    }

    private HttpRequest request(Map<String, String> values) {
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.patience())
                .method(settings.method().name(), BodyPublishers.ofString(body.fill(values)))
                .setHeader("Content-Type", settings.contentType());
        settings.headers().forEach((name, value) -> set(request, name, value, values));
        return request.build();
    }

    private static void set(HttpRequest.Builder request, String name, String value, Map<String, String> values) {
        try {
            if (Set.of(Places.ID).containsAll(Places.in(value))) {
                request.setHeader(name, Places.fill(value, values, UnaryOperator.identity()));
                return;
            }
        } catch (IllegalArgumentException e) {
            // Its message quotes the value, which may let somebody in.
        }
        throw new IllegalStateException("fifteen.sms.headers: " + name + " cannot be sent");
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url.strip());
            boolean isSafe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
            if (isSafe && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Its message quotes the address, which may let somebody in.
        }
        throw new IllegalStateException(
                "fifteen.sms.url must begin with https://, or lead to this machine, and has no place for anything");
    }

    private static String reason(Object what) {
        return Undelivered.OF_TEXT + what;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
