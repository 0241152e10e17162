package dev.fifteen.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: follows every redirect and keeps cookies, those for https as well, as browsers do on localhost. */
final class Visitor {

    private static final int MOST_REDIRECTS = 10;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();

    /** A page, and where it was found in the end. */
    record Page(URI address, int status, String body) {}

    Page open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    /** Sends the form of a page to the page itself, or to where it says. */
    Page submit(Page page, URI target, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        var csrf = CSRF.matcher(page.body());
        if (csrf.find()) {
            form.put("_csrf", csrf.group(1));
        }
        return follow(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    private Page follow(HttpRequest.Builder first) {
        var answer = send(first);
        for (int i = 0; answer.headers().firstValue("Location").isPresent() && i < MOST_REDIRECTS; i++) {
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(next)).GET());
        }
        return new Page(answer.uri(), answer.statusCode(), answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = http.send(request.header("Accept", "text/html,*/*").build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        for (var cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
