package dev.fifteen.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.local.web.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockControlTest {

    @TempDir
    Path folder;

    LocalServer server;

    @BeforeEach
    void start() {
        var real = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        server = ClockControl.start(StackClock.in(folder.resolve("clock"), real), "127.0.0.1", 0);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void tellsTheTime() throws IOException, InterruptedException {
        assertThat(send("GET", "/clock", "").body()).isEqualTo("{\"now\":\"2026-11-22T10:00:00Z\"}");
    }

    @Test
    void advancesAndTellsTheNewTime() throws IOException, InterruptedException {
        assertThat(send("POST", "/clock", "{\"advance\":\"PT23H\"}").body())
                .isEqualTo("{\"now\":\"2026-11-23T09:00:00Z\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"advance\":\"-PT1H\"}",
                "{\"advance\":\"PT-1H\"}",
                "{\"advance\":\"tomorrow\"}",
                "{\"advance\":\"P1M\"}",
                "{\"advance\":\"PT999999999H\"}",
                "{\"advance\":null}",
                "{\"advance\":\"PT1H\",\"now\":\"2030-01-01T00:00:00Z\"}",
                "{}",
                "null",
                "[]",
                "advance",
                ""
            })
    void refusesWhatIsNoWayForward(String body) throws IOException, InterruptedException {
        var answer = send("POST", "/clock", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("https://fifteen.dev/problems/invalid-request")
                .doesNotContain("Exception");
        assertThat(send("GET", "/clock", "").body()).contains("2026-11-22T10:00:00Z");
    }

    @Test
    void knowsOnlyTheClock() throws IOException, InterruptedException {
        assertThat(send("GET", "/", "").statusCode()).isEqualTo(404);
        assertThat(send("DELETE", "/clock", "").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
