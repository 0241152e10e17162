package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.testing.ManualClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A therapist's calendar program subscribes to their calls. */
@ServiceTest
class CalendarLinkIT {

    private static final Quarter NINE = Quarter.parse("2027-01-12T17:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConsultationId consultation = new ConsultationId(UUID.randomUUID());

    @Autowired
    private Http http;

    @Autowired
    private Bus bus;

    @Autowired
    private ManualClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private TherapistId noa = new TherapistId(new UUID(0, 0));

    @BeforeEach
    void openACalendar() {
        clock.set(ServiceTest.NOW);
        noa = http.takeIn(NOA, MORNINGS_IN_LOS_ANGELES);
    }

    @Test
    void showsWhatIsHeldAndThenConfirmed() throws Exception {
        String path = link();
        HttpResponse<String> empty = get(path, "");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(empty.body())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:America/Los_Angeles\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContain("VEVENT");

        request();
        String held = awaitEvent(path, "STATUS:TENTATIVE");
        assertThat(held)
                .contains("UID:" + consultation + "@fifteen.exampl")
                .contains("SEQUENCE:0\r\n", "DTSTART;TZID=America/Los_Angeles:20270112T090000\r\n")
                .contains("DTEND;TZID=America/Los_Angeles:20270112T091500\r\n");

        bus.say(new ConsultationConfirmed(consultation, noa, NINE, NINE.plus(1)));
        bus.hear(SlotTaken.class, event -> event.consultationId().equals(consultation));
        assertThat(awaitEvent(path, "STATUS:CONFIRMED")).contains("SEQUENCE:0\r\n");
        assertThat(held.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void countsMovesAsTheInvitationDoes() throws Exception {
        String path = link();
        request();
        bus.say(new ConsultationConfirmed(consultation, noa, NINE, NINE.plus(1)));
        awaitEvent(path, "STATUS:CONFIRMED");

        wish(NINE.plus(2));
        bus.say(new RescheduleDeclined(consultation, noa, NINE.plus(2), null, List.of()));
        bus.hear(SlotReleased.class, event -> event.start().equals(NINE.plus(2)));
        assertThat(get(path, "").body()).contains("SEQUENCE:0\r\n");

        wish(NINE.plus(4));
        bus.say(new ConsultationRescheduled(consultation, noa, NINE, NINE.plus(4), NINE.plus(5), Actor.CLIENT));
        bus.hear(SlotReleased.class, event -> event.start().equals(NINE));
        assertThat(awaitEvent(path, "DTSTART;TZID=America/Los_Angeles:20270112T100000"))
                .contains("SEQUENCE:1\r\n", "STATUS:CONFIRMED\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
    }

    private void wish(Quarter start) {
        bus.say(new RescheduleRequested(consultation, noa, NINE, start, new Place("US-CA"), Actor.CLIENT));
        bus.hear(
                SlotHeld.class,
                event -> event.consultationId().equals(consultation)
                        && event.start().equals(start));
    }

    @Test
    void isNotSentAgainUnlessItChanged() throws Exception {
        String path = link();
        String tag = get(path, "").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = get(path, tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        request();
        awaitEvent(path, "STATUS:TENTATIVE");
        assertThat(get(path, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void opensByTheLastSecretAlone() throws Exception {
        String old = link();
        String current = link();
        assertThat(current).isNotEqualTo(old).matches("/calendar/[\\w-]{43}\\.ics");
        assertThat(get(current, "").statusCode()).isEqualTo(200);
        assertThat(get(old, "").statusCode()).isEqualTo(404);
        assertThat(get("/calendar/" + noa + ".ics", "").statusCode()).isEqualTo(404);

        String secret = current.substring("/calendar/".length(), current.length() - ".ics".length());
        assertThat(jdbc.sql("SELECT count(*) FROM calendar_link t WHERE t::text LIKE ?")
                        .param("%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isGivenToTheTherapistAndStaffAlone() {
        String path = "/api/therapists/" + noa + "/calendar/feed-link";
        assertThat(http.anyone().post(path, "").status()).isEqualTo(401);
        assertThat(http.therapist(UUID.randomUUID().toString()).post(path, "").status())
                .isEqualTo(403);
        assertThat(http.staff()
                        .post("/api/therapists/" + UUID.randomUUID() + "/calendar/feed-link", "")
                        .status())
                .isEqualTo(404);
    }

    private void request() {
        bus.say(new ConsultationRequested(
                consultation,
                noa,
                NINE,
                "couples",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                new PersonId(UUID.randomUUID()),
                null));
        bus.hear(SlotHeld.class, event -> event.consultationId().equals(consultation));
    }

    private String link() {
        return URI.create(http.staff()
                        .post("/api/therapists/" + noa + "/calendar/feed-link", "")
                        .body()
                        .path("url")
                        .asString())
                .getPath();
    }

    private String awaitEvent(String path, String status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> get(path, "").body(), document -> document.contains(status + "\r\n"));
    }

    private HttpResponse<String> get(String path, String tag) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag)
                        .build(),
                BodyHandlers.ofString());
    }
}
