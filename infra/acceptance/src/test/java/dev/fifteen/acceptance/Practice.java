package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Stack;
import dev.fifteen.local.mailbox.Mail;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The practice in a running stack: takes in therapists that a test has for itself, and asks what anyone could ask. */
final class Practice {

    static final String INSTANT = "INSTANT";
    static final String APPROVAL = "APPROVAL";
    private static final String DAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY";

    /** Well within the life of a token: to get one costs identity a quarter of a second of its core. */
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(3);

    private final Stack stack;
    private String token = "";
    private long tokenFrom;

    Practice(Stack stack) {
        this.stack = stack;
    }

    /** The gateway, as anyone. */
    Door anyone() {
        return new Door(stack.addressOf(Endpoint.GATEWAY));
    }

    Door staff() {
        return anyone().as(token());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenFrom > TOKEN_KEPT.toNanos()) {
            var answer = new Door(stack.addressOf(Endpoint.IDENTITY))
                    .form(
                            "/oauth2/token",
                            "grant_type=client_credentials&client_id=demo-staff&client_secret=demo-staff");
            assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
            token = answer.text("access_token");
            tokenFrom = System.nanoTime();
        }
        return token;
    }

    /** A new therapist in California who can be met around the clock, from now on. */
    String therapist(String policy) {
        return therapist(policy, 0, 96);
    }

    String therapist(String policy, int noticeMinutes, int dailyCap) {
        var made = staff().with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/therapists", """
                {"name":"Robin Test","credentials":"LMFT","email":"robin@practice.example","languages":["en","he"],
                 "services":["individual","couples"],"licences":[{"place":"US-CA","number":"1","validUntil":"2040-01-01"}],
                 "zone":"America/Los_Angeles","channels":["VIDEO","PHONE"]}""");
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
        String id = made.text("id");
        String ranges = String.join(
                ",",
                Stream.of(DAYS.split(" "))
                        .map("{\"day\":\"%s\",\"from\":\"00:00\",\"to\":\"24:00\"}"::formatted)
                        .toList());
        var hours = staff().put(
                        "/api/therapists/" + id + "/calendar/hours",
                        "{\"zone\":\"America/Los_Angeles\",\"hours\":[" + ranges + "]}");
        assertThat(hours.status()).as(hours.whole().body()).isEqualTo(200);
        var rules = staff().put(
                        "/api/therapists/" + id + "/calendar/rules", """
                {"lengthMinutes":15,"startEveryMinutes":15,"bufferBeforeMinutes":0,"bufferAfterMinutes":0,
                 "noticeMinutes":%d,"horizonDays":60,"dailyCap":%d,"policy":"%s","approvalHours":24}""".formatted(noticeMinutes, dailyCap, policy));
        assertThat(rules.status()).as(rules.whole().body()).isEqualTo(200);
        awaitKnown(id);
        return id;
    }

    /** Booking hears of a therapist through Kafka, a moment after availability. */
    private void awaitKnown(String therapist) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !anyone().post(
                                "/api/consultations",
                                Request.to(therapist, "2020-01-01T00:00:00Z").json())
                        .whole()
                        .body()
                        .contains("therapistId"));
    }

    /** Open starts of the days after tomorrow, soonest first. */
    List<String> openings(String therapist, int days) {
        var answer = anyone().get("/api/openings?therapist=" + therapist + "&days=" + days);
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        return answer.json()
                .path("openings")
                .valueStream()
                .map(opening -> opening.path("start").asString())
                .toList();
    }

    Answer book(Request request) {
        return anyone().with("Prefer", "wait=10")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/consultations", request.json());
    }

    /** What the person with this link sees. */
    Answer status(String consultation, String link) {
        return anyone().as(link).get("/api/consultations/" + consultation);
    }

    List<Mail> mailsTo(String address) {
        return stack.mailbox().mailbox().mails().stream()
                .filter(mail -> mail.envelopeTo().contains(address))
                .toList();
    }

    /** One consultation's way, as staff see it. */
    JsonNode way(String consultation) {
        return staff().get("/api/journal/consultations/" + consultation).json();
    }

    /** The names of the events on a consultation's way, without their prefix. */
    List<String> events(String consultation) {
        return way(consultation)
                .path("events")
                .valueStream()
                .map(event -> event.path("type").asString())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
