package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.NOA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.availability.feed.in.CalendarServer;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A therapist keeps another calendar on a real server, which changes, fails and comes back. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class FeedsIT {

    private static final String NINE = "2027-01-12T17:00:00Z";
    private static final String TEN = "2027-01-12T18:00:00Z";
    private static final String MARKER = "private-5d1f0c";
    private static final String PATH = "/" + MARKER + "/basic.ics";

    private final CalendarServer server = new CalendarServer();

    @Autowired
    private Http http;

    @Autowired
    private Bus bus;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcClient jdbc;

    private TherapistId noa = new TherapistId(new UUID(0, 0));
    private String feeds = "";

    @BeforeEach
    void openACalendar() {
        clock.set(ServiceTest.NOW);
        noa = http.takeIn(NOA, MORNINGS_IN_LOS_ANGELES);
        feeds = "/api/therapists/" + noa + "/calendar/feeds";
        serve(event(NINE));
    }

    @AfterEach
    void close() {
        http.staff()
                .get(feeds)
                .body()
                .path("items")
                .forEach(item ->
                        http.staff().delete(feeds + "/" + item.path("id").asString()));
        server.close();
    }

    @Test
    void makesTheTherapistBusyAtOnce() {
        assertThat(isOpen(NINE)).isTrue();

        Http.Answer added = add(PATH);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location"))
                .isEqualTo(feeds + "/" + added.body().path("id").asString());
        assertThat(added.body().path("url").asString()).isEqualTo("http://localhost/…");
        assertThat(added.body().path("lastSuccess").asString()).isEqualTo(ServiceTest.NOW.toString());
        assertThat(added.body().path("events").asInt()).isOne();
        assertThat(added.body().path("skipped").asInt()).isZero();
        assertThat(added.body().path("stale").asBoolean()).isFalse();
        assertThat(isOpen(NINE)).isFalse();
        assertThat(isOpen(TEN)).isTrue();
        assertThat(busy()).containsExactly(NINE + "/" + TEN);
    }

    @Test
    void staysAsItWasWhileTheFeedFailsAndSaysSinceWhen() {
        String feed = feeds + "/" + add(PATH).body().path("id").asString();
        for (String answer :
                List.of("<html>Sign in</html>", "", calendar(event(TEN)).replace("END:VCALENDAR", ""))) {
            clock.advance(Duration.ofMinutes(1));
            server.at(PATH, "200 OK", answer);
            JsonNode failing = refresh(feed);
            assertThat(failing.path("lastError").path("since").asString())
                    .isEqualTo(ServiceTest.NOW.plus(Duration.ofMinutes(1)).toString());
            assertThat(failing.path("lastError").path("at").asString())
                    .isEqualTo(clock.instant().toString());
            assertThat(failing.path("lastSuccess").asString()).isEqualTo(ServiceTest.NOW.toString());
            assertThat(failing.path("events").asInt()).isOne();
            assertThat(isOpen(NINE)).isFalse();
        }

        serve(event(TEN), "BEGIN:VEVENT\r\nDTSTART:soon\r\nEND:VEVENT");
        JsonNode back = refresh(feed);

        assertThat(back.has("lastError")).isFalse();
        assertThat(back.path("skipped").asInt()).isOne();
        assertThat(back.path("problems")).hasSize(1);
        assertThat(isOpen(NINE)).isTrue();
        assertThat(isOpen(TEN)).isFalse();
    }

    @Test
    void isReadAgainByItselfAndAskedWhetherItChanged() {
        server.at(PATH, "200 OK", calendar(event(NINE)), "ETag: \"1\"");
        add(PATH);
        server.at(PATH, (request, out) -> out.write("HTTP/1.1 304 Not Modified\r\n\r\n".getBytes(UTF_8)));

        clock.advance(Duration.ofMinutes(12));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> item().path("lastSuccess")
                        .asString()
                        .equals(clock.instant().toString()));
        assertThat(server.requests().getLast()).containsEntry("if-none-match", "\"1\"");
        assertThat(isOpen(NINE)).isFalse();

        // The days that are read move on: what was found unchanged for a day is read whole.
        serve(event(TEN));
        clock.advance(Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> server.requests().size() == 3);
        assertThat(server.requests().getLast()).doesNotContainKey("if-none-match");
    }

    @Test
    void isStaleWhenItFailsForLong() {
        add(PATH);
        server.at(PATH, "500 Internal Server Error", "");
        clock.advance(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> item().has("lastError"));
        assertThat(item().path("stale").asBoolean()).isTrue();
        assertThat(item().path("lastError").path("reason").asString()).isEqualTo("The server answered with status 500");
    }

    @Test
    void letsACallStandThatIsThereAlready() {
        var consultation = new ConsultationId(UUID.randomUUID());
        Quarter nine = Quarter.parse(NINE);
        bus.say(new ConsultationRequested(
                consultation,
                noa,
                nine,
                "couples",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null));
        bus.hear(SlotHeld.class, event -> event.consultationId().equals(consultation));
        bus.say(new ConsultationConfirmed(consultation, noa, nine, nine.plus(1)));
        bus.hear(SlotTaken.class, event -> event.consultationId().equals(consultation));

        String feed = feeds + "/" + add(PATH).body().path("id").asString();
        JsonNode call = http.staff()
                .get("/api/therapists/" + noa + "/calendar?from=2027-01-12&to=2027-01-12")
                .body()
                .path("consultations")
                .path(0);
        assertThat(call.path("id").asString()).isEqualTo(consultation.toString());
        assertThat(call.path("conflicts")).hasSize(1);

        // What the feed lets go is free again, but for the call itself.
        http.staff().delete(feed);
        assertThat(isOpen(NINE)).isFalse();
        assertThat(isOpen("2027-01-12T17:15:00Z")).isTrue();
    }

    @Test
    void freesItsTimesWhenItIsRemoved() {
        String feed = feeds + "/" + add(PATH).body().path("id").asString();

        assertThat(http.staff().delete(feed).status()).isEqualTo(204);

        assertThat(isOpen(NINE)).isTrue();
        assertThat(http.staff().get(feeds).body().path("items")).isEmpty();
        assertThat(http.staff().delete(feed).status()).isEqualTo(404);
        assertThat(http.staff().post(feed + "/refresh", "").status()).isEqualTo(404);
    }

    @Test
    void goesWithItsTherapist() {
        String feed = add(PATH).body().path("id").asString();

        http.staff().delete("/api/therapists/" + noa);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.staff().get(feeds).body().path("items").isEmpty());
        assertThat(busy()).isEmpty();
        int read = server.requests().size();
        clock.advance(Duration.ofHours(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> timers(feed) == 0);
        assertThat(server.requests()).hasSize(read);
        assertThat(add(PATH).problem()).isEqualTo("therapist-retired");
        assertThat(http.staff().get(feeds).body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics",
                "https://127.0.0.2/a.ics",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://2130706433/",
                "https://user:word@localhost/a.ics",
                "file:///etc/passwd",
                "not an address",
                ""
            })
    void refusesAnAddressThatMayNotBeReached(String url) {
        Http.Answer refused = http.staff().post(feeds, form(url, "Mine"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults()).contains("url");
        assertThat(http.staff().get(feeds).body().path("items")).isEmpty();
    }

    @Test
    void isForItsTherapistAndStaffAlone() {
        assertThat(http.anyone().get(feeds).status()).isEqualTo(401);
        assertThat(http.therapist(UUID.randomUUID().toString()).get(feeds).status())
                .isEqualTo(403);
        assertThat(http.staff()
                        .get(feeds.replace(noa.toString(), UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(http.staff().post(feeds, form(server.url(PATH), "")).faults())
                .contains("name");
        assertThat(http.staff().post(feeds, form(server.url(PATH), "a\\nb")).faults())
                .contains("name");
    }

    @Test
    void keepsItsAddressToItself(CapturedOutput output) {
        Http.Answer added = add(PATH);
        server.at(PATH, "302 Found", "", "Location: https://127.0.0.1/" + MARKER);
        Http.Answer refreshed =
                http.staff().post(feeds + "/" + added.body().path("id").asString() + "/refresh", "");
        Http.Answer refused = http.staff().post(feeds, form("https://127.0.0.1/" + MARKER, "Mine"));

        assertThat(List.of(added, refreshed, refused, http.staff().get(feeds)))
                .noneSatisfy(answer -> assertThat(answer.body().toString()).contains(MARKER));
        assertThat(output.getAll()).doesNotContain(MARKER);
        for (String table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list()) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE ? OR t::text LIKE ?")
                            .params("%" + MARKER + "%", "%" + HexFormat.of().formatHex(MARKER.getBytes(UTF_8)) + "%")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private Http.Answer add(String path) {
        return http.staff().post(feeds, form(server.url(path), "Mine"));
    }

    private long timers(String feed) {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'read-feed' AND task_instance = ?")
                .param(feed)
                .query(Long.class)
                .single();
    }

    private JsonNode refresh(String feed) {
        Http.Answer answer = http.staff().post(feed + "/refresh", "");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode item() {
        return http.staff().get(feeds).body().path("items").path(0);
    }

    private void serve(String... events) {
        server.at(PATH, "200 OK", calendar(events));
    }

    private static String form(String url, String name) {
        return "{\"url\": \"%s\", \"name\": \"%s\"}".formatted(url, name);
    }

    private static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", events) + "\r\nEND:VCALENDAR\r\n";
    }

    private static String event(String start) {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:" + start.replaceAll("[-:]", "") + "\r\nDURATION:PT1H\r\nEND:VEVENT";
    }

    private boolean isOpen(String start) {
        return http.anyone()
                .get("/api/openings?therapist=" + noa)
                .body()
                .path("openings")
                .valueStream()
                .anyMatch(opening -> opening.path("start").asString().equals(start));
    }

    private List<String> busy() {
        return http.staff()
                .get("/api/therapists/" + noa + "/calendar?from=2027-01-12&to=2027-01-12")
                .body()
                .path("busy")
                .valueStream()
                .map(busy ->
                        busy.path("from").asString() + "/" + busy.path("to").asString())
                .toList();
    }
}
