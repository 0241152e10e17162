package dev.fifteen.availability.feed.in;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fifteen.platform.outbound.OutboundGuard;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FetcherTest {

    private static final int MOST = 64 * 1024;
    private static final FeedSettings SETTINGS = new FeedSettings(
            Set.of("localhost"),
            Duration.ofMinutes(10),
            Duration.ofHours(6),
            DataSize.ofBytes(MOST),
            Duration.ofMillis(1500),
            10);

    private final CalendarServer server = new CalendarServer();
    private final Fetcher fetcher = new Fetcher(SETTINGS, new OutboundGuard(SETTINGS.allowedHosts()));

    @AfterEach
    void close() throws Exception {
        fetcher.destroy();
        server.close();
    }

    @Test
    void fetchesACalendarAndWhatToAskForTheNextTime() throws Exception {
        server.at(
                "/a.ics?key=1",
                "200 OK",
                "BEGIN:VCALENDAR",
                "ETag: \"1\"",
                "Last-Modified: Mon, 11 Jan 2027 00:00:00 GMT");

        var changed = (Fetched.Changed) fetch("/a.ics?key=1", Validators.NONE);

        assertThat(changed.bytes()).isEqualTo("BEGIN:VCALENDAR".getBytes(ISO_8859_1));
        assertThat(changed.validators()).isEqualTo(new Validators("\"1\"", "Mon, 11 Jan 2027 00:00:00 GMT"));
        assertThat(server.requests().getFirst())
                .containsEntry("user-agent", "Fifteen/1.0 (calendar import)")
                .doesNotContainKeys("cookie", "authorization", "referer", "if-none-match");
    }

    @Test
    void asksWhetherItHasChanged() throws Exception {
        server.at("/a.ics", "304 Not Modified", "");
        assertThat(fetch("/a.ics", new Validators("W/\"1\"", "Mon, 11 Jan 2027 00:00:00 GMT")))
                .isInstanceOf(Fetched.Unchanged.class);
        assertThat(server.requests().getFirst())
                .containsEntry("if-none-match", "W/\"1\"")
                .containsEntry("if-modified-since", "Mon, 11 Jan 2027 00:00:00 GMT");
    }

    @Test
    void unpacksWhatIsPacked() throws Exception {
        byte[] packed = gzip("BEGIN:VCALENDAR".getBytes(ISO_8859_1));
        server.at("/a.ics", (request, out) -> CalendarServer.write(out, "200 OK", packed, "Content-Encoding: gzip"));
        assertThat(((Fetched.Changed) fetch("/a.ics", Validators.NONE)).bytes())
                .isEqualTo("BEGIN:VCALENDAR".getBytes(ISO_8859_1));
    }

    @Test
    void followsRedirectsToTheFifth() throws Exception {
        for (int i = 0; i < 5; i++) {
            server.at(
                    "/" + i, "302 Found", "", "Location: " + (i % 2 == 0 ? "/" + (i + 1) : server.url("/" + (i + 1))));
        }
        server.at("/5", "200 OK", "calendar");
        assertThat(fetch("/0", Validators.NONE)).isInstanceOf(Fetched.Changed.class);

        server.at("/5", "301 Moved", "", "Location: /6").at("/6", "200 OK", "calendar");
        assertThat(failure("/0")).isEqualTo("The server redirects too often");
    }

    @Test
    void leavesALoopOfRedirects() {
        server.at("/a", "307 Temporary Redirect", "", "Location: /b")
                .at("/b", "308 Permanent Redirect", "", "Location: /a");
        assertThat(failure("/a")).isEqualTo("The server redirects too often");
        assertThat(server.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://169.254.169.254/latest/meta-data/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://10.0.0.1/",
                "https://2130706433/",
                "https://name:word@localhost/",
                "file:///etc/passwd",
                "ftp://localhost/",
                "http://[",
                ""
            })
    void isNotRedirectedInside(String location) {
        server.at("/a", "302 Found", "", "Location: " + location);
        assertThat(failure("/a")).doesNotContain("169", "meta-data", "passwd");
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 Unauthorized | The server refuses to give the calendar (401)",
                "404 Not Found | There is no calendar at this address any more (404)",
                "410 Gone | There is no calendar at this address any more (410)",
                "500 Internal Server Error | The server answered with status 500",
                "204 No Content | The server answered with status 204",
                "302 Found | The server answered with status 302",
            })
    void saysWhatTheServerSaid(String status, String reason) {
        server.at("/a", status, "a page with the secret");
        assertThat(failure("/a")).isEqualTo(reason);
    }

    @Test
    void hearsForHowLongToStayAway() {
        server.at("/a", "429 Too Many Requests", "", "Retry-After: 3600");
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> fetch("/a", Validators.NONE))
                .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void takesNothingThatIsTooLarge() throws Exception {
        // Packed beforehand: who asks does not wait for that.
        byte[] bomb = gzip(new byte[100_000_000]);
        byte[] bombs = gzip(bomb);
        server.at(
                        "/said",
                        (request, out) ->
                                out.write("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n".getBytes(ISO_8859_1)))
                .at("/endless", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write(new byte[8192]);
                    }
                })
                .at("/bomb", (request, out) -> CalendarServer.write(out, "200 OK", bomb, "Content-Encoding: gzip"))
                .at(
                        "/bombs",
                        (request, out) -> CalendarServer.write(out, "200 OK", bombs, "Content-Encoding: gzip, gzip"))
                .at("/chunks", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write("4\r\nabcd\r\n".repeat(1000).getBytes(ISO_8859_1));
                    }
                });
        for (String path : Set.of("/said", "/endless", "/bomb", "/bombs", "/chunks")) {
            assertThat(failure(path)).as(path).isEqualTo("The calendar is larger than 64 KB");
        }
    }

    @Test
    void waitsForNoSlowServer() {
        server.at("/silent", (request, out) -> Thread.sleep(60_000))
                .at("/drip", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write('A');
                        out.flush();
                        Thread.sleep(100);
                    }
                })
                .at("/headers", (request, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write("X-More: 1\r\n".getBytes(ISO_8859_1));
                        out.flush();
                        Thread.sleep(100);
                    }
                })
                .at("/hops", (request, out) -> {
                    Thread.sleep(700);
                    CalendarServer.write(out, "302 Found", new byte[0], "Location: /hops");
                });
        for (String path : Set.of("/silent", "/drip", "/headers", "/hops")) {
            String reason = assertTimeoutPreemptively(Duration.ofSeconds(4), () -> failure(path), path);
            assertThat(reason).as(path).isEqualTo("The server took too long");
        }
    }

    @Test
    void survivesWhatIsNoHttp() {
        server.at("/noise", (request, out) -> out.write(new byte[10_000])).at("/nothing", (request, out) -> {});
        assertThat(failure("/noise")).startsWith("The server");
        assertThat(failure("/nothing")).isEqualTo("The server could not be reached");
    }

    private Fetched fetch(String path, Validators known) throws FetchFailed {
        return fetcher.fetch(new FeedAddress(URI.create(server.url(path))), known);
    }

    private String failure(String path) {
        try {
            fetch(path, Validators.NONE);
            return "none";
        } catch (FetchFailed e) {
            return e.reason();
        }
    }

    private static byte[] gzip(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
