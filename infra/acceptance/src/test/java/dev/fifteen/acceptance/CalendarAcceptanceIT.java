package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What therapists tell their calendar, and what clients find then. */
@WholeStack
class CalendarAcceptanceIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Practice practice;
    private final String therapist;
    private final String start;

    CalendarAcceptanceIT(Practice practice) {
        this.practice = practice;
        therapist = practice.therapist(Practice.INSTANT);
        start = practice.openings(therapist, 3).getLast();
    }

    @Test
    void offersNothingInABlockAndNamesWhatStandsInIt() {
        var booked = practice.book(Request.to(therapist, start));
        var from = Instant.parse(start).minusSeconds(3600).toString();

        var block = post(
                "/blocks",
                "{\"from\":\"%s\",\"to\":\"%s\",\"note\":\"Dentist\"}"
                        .formatted(from, Instant.parse(start).plusSeconds(900)));

        assertThat(block.status()).as(block.whole().body()).isEqualTo(201);
        assertThat(block.json().path("conflicts").get(0).asString()).isEqualTo(booked.text("id"));
        assertThat(practice.openings(therapist, 3)).doesNotContain(from);
        assertThat(practice.status(booked.text("id"), booked.text("token")).text("status"))
                .isEqualTo("CONFIRMED");

        practice.staff().delete(calendar("/blocks/" + block.text("id")));
        assertThat(practice.openings(therapist, 3)).contains(from);
    }

    @Test
    void takesADayOff() {
        var day = LocalDate.ofInstant(Instant.parse(start), ZoneId.of("America/Los_Angeles"));

        var off = practice.staff().put(calendar("/overrides/" + day), "{\"hours\":[]}");

        assertThat(off.status()).as(off.whole().body()).isEqualTo(200);
        assertThat(practice.openings(therapist, 3)).doesNotContain(start);
        practice.staff().delete(calendar("/overrides/" + day));
        assertThat(practice.openings(therapist, 3)).contains(start);
    }

    @Test
    void isBusyWhereAnotherCalendarSaysSoAndStaysSoWhenThatFails() throws IOException {
        try (var elsewhere = Elsewhere.saying(event(start))) {
            var feed = post("/feeds", "{\"name\":\"Home\",\"url\":\"" + elsewhere.address() + "\"}");
            assertThat(feed.status()).as(feed.whole().body()).isEqualTo(201);
            await().atMost(SOON).until(() -> !practice.openings(therapist, 3).contains(start));

            elsewhere.fail();
            var failed = post("/feeds/" + feed.text("id") + "/refresh", "{}");
            assertThat(failed.json().path("lastError").isObject())
                    .as(failed.whole().body())
                    .isTrue();
            assertThat(practice.openings(therapist, 3)).doesNotContain(start);

            practice.staff().delete(calendar("/feeds/" + feed.text("id")));
            await().atMost(SOON).until(() -> practice.openings(therapist, 3).contains(start));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/calendar.ics",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/a.ics",
                "https://0x7f.1/a.ics",
                "https://user:secret@example.org/a.ics",
                "file:///etc/passwd",
                "nonsense"
            })
    void readsNoAddressThatLeadsInside(String address) {
        var refused = post("/feeds", "{\"name\":\"Home\",\"url\":\"" + address + "\"}");

        assertThat(refused.status()).as(refused.whole().body()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("url");
    }

    @Test
    void showsItsCallsToOtherCalendarsUnderASecretAddress() {
        var booked = practice.book(Request.to(therapist, start).name("Somebody Private"));
        var address = URI.create(post("/feed-link", "{}").text("url"));

        await().atMost(SOON)
                .until(() -> practice.anyone()
                        .get(address.getPath())
                        .whole()
                        .body()
                        .contains(UTC.format(Instant.parse(start)).substring(0, 8)));
        var feed = practice.anyone().get(address.getPath());
        assertThat(feed.whole().body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("BEGIN:VTIMEZONE", "STATUS:CONFIRMED")
                .doesNotContain("Somebody", booked.text("token"));
        var tag = feed.whole().headers().firstValue("ETag").orElseThrow();
        assertThat(practice.anyone()
                        .with("If-None-Match", tag)
                        .get(address.getPath())
                        .status())
                .isEqualTo(304);

        post("/feed-link", "{}");
        assertThat(practice.anyone().get(address.getPath()).status()).isEqualTo(404);
    }

    @Test
    void letsAClientMoveTheCallAndFreesTheOldTime() {
        var booked = practice.book(Request.to(therapist, start));
        var other = practice.openings(therapist, 3).getFirst();

        var moved = practice.anyone()
                .as(booked.text("token"))
                .with("Prefer", "wait=10")
                .post("/api/consultations/" + booked.text("id") + "/reschedule", "{\"start\":\"" + other + "\"}");

        assertThat(moved.status()).as(moved.whole().body()).isEqualTo(200);
        assertThat(practice.status(booked.text("id"), booked.text("token")).text("start"))
                .isEqualTo(other);
        await().atMost(SOON)
                .until(() -> practice.openings(therapist, 3).contains(start)
                        && !practice.openings(therapist, 3).contains(other));
    }

    private Answer post(String path, String body) {
        return practice.staff()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(calendar(path), body);
    }

    private String calendar(String path) {
        return "/api/therapists/" + therapist + "/calendar" + path;
    }

    private static String event(String start) {
        var from = Instant.parse(start);
        return String.join(
                "\r\n",
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Elsewhere//EN",
                        "BEGIN:VEVENT",
                        "UID:1@elsewhere.example",
                        "DTSTAMP:20260101T000000Z",
                        "DTSTART:" + UTC.format(from.plusSeconds(300)),
                        "DTEND:" + UTC.format(from.plusSeconds(600)),
                        "SUMMARY:Private",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    /** A calendar that somebody keeps elsewhere. */
    private record Elsewhere(HttpServer server) implements AutoCloseable {

        static Elsewhere saying(String calendar) throws IOException {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(server, 200, calendar);
            server.start();
            return new Elsewhere(server);
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/home.ics";
        }

        void fail() {
            server.removeContext("/home.ics");
            answer(server, 500, "");
        }

        private static void answer(HttpServer server, int status, String calendar) {
            server.createContext("/home.ics", exchange -> {
                byte[] body = calendar.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/calendar");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
