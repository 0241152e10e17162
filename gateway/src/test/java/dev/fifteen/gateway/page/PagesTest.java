package dev.fifteen.gateway.page;

import static dev.fifteen.gateway.RunningGateway.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*)</script>");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/c", "/reminders/stop/abc", "/api/docs"})
    void everythingAPageNamesIsThere(String path) {
        List<String> named = all(ADDRESS, get(path).body());
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(address -> {
            HttpResponse<String> file = get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        });
    }

    @Test
    void scriptsCarryTheTypeThatBrowsersInsistOn() {
        String module = all(ADDRESS, get("/").body()).stream()
                .filter(address -> address.endsWith(".js"))
                .findFirst()
                .orElseThrow();
        assertThat(get(module).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/javascript");
    }

    @Test
    void thePolicyAllowsTheImportMapAndNoOtherInlineScript() {
        HttpResponse<String> page = get("/");
        String map = all(IMPORT_MAP, page.body()).getFirst();
        String hash =
                new Fingerprint().add(map.getBytes(StandardCharsets.UTF_8)).base64();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' 'sha256-" + hash + "';");
    }

    @Test
    void thePageItselfIsAskedForAnewEachTime() {
        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        String etag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void nothingIsLoadedFromAnyoneElse() {
        assertThat(get("/").body()).doesNotContain("http:").doesNotContain("https:");
    }

    @Test
    void robotsStayAwayFromLinks() {
        assertThat(get("/robots.txt").body()).contains("Disallow: /c");
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
