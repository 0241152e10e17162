package dev.fifteen.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.gateway.RunningGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser as far as it matters here: it keeps the session's cookie. */
final class Browser {

    private String cookie = "";

    /** Goes the whole way through the provider. */
    static Browser signedIn() {
        Browser browser = new Browser();
        browser.signIn();
        return browser;
    }

    HttpResponse<String> signIn() {
        browse("/journal");
        String toProvider = location(browse("/oauth2/authorization/fifteen"));
        RunningGateway.PROVIDER.expect(parameter(toProvider, "nonce"));
        return browse("/login/oauth2/code/fifteen?code=c&state=" + parameter(toProvider, "state"));
    }

    HttpResponse<String> browse(String path, String... headers) {
        return send(RunningGateway.request(path, headers).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(RunningGateway.request(path, headers).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(RunningGateway.request(path, headers).method(method, BodyPublishers.noBody()));
    }

    String csrfToken() {
        Matcher token = Pattern.compile("\"csrfToken\":\"([^\"]+)\"")
                .matcher(browse("/api/session").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    String cookie() {
        return cookie;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static String parameter(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = RunningGateway.send(request);
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }
}
