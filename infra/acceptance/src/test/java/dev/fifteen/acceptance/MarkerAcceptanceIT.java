package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import dev.fifteen.local.mailbox.Mail;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Words that are nowhere else are typed into every field, and then looked for in every file of the servers, the logs and Kafka: they are
 * in the mails that were delivered, and in no other place.
 */
@WholeStack
class MarkerAcceptanceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("#([0-9a-f-]{36})/([\\w-]{43})");
    private static final List<Service> WITH_DATABASE =
            List.of(Service.BOOKING, Service.AVAILABILITY, Service.NOTIFICATION, Service.JOURNAL);

    private final Stack stack;
    private final Practice practice;
    private final String mark = letters();
    private final String digits = "2133%06d".formatted(new Random().nextInt(730_000, 740_000));
    private final List<Needle> needles = List.of(new Needle(mark), new Needle(digits));
    private final List<String> consultations = new ArrayList<>();

    MarkerAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
    }

    @Test
    void areInTheMailsAndNowhereElse() throws Exception {
        coupleComesAndIsCalledOff();
        personIsRefused();
        nonsenseIsRefused();

        assertThat(mailsWithMarks()).isNotEmpty();
        assertNowhere();

        List<String> persons = persons();
        assertThat(persons).hasSize(3);
        persons.forEach(person -> practice.staff()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/clients/" + person + "/erasure", "{}"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(persons)
                        .allSatisfy(person -> assertThat(practice.staff()
                                        .get("/api/clients/" + person + "/erasure")
                                        .json()
                                        .path("complete")
                                        .asBoolean())
                                .isTrue()));

        assertThat(persons())
                .as("no row, and so no key that would open what a backup has")
                .isEmpty();
        assertNowhere();
    }

    private void coupleComesAndIsCalledOff() {
        String therapist = practice.therapist(Practice.APPROVAL);
        String start = practice.openings(therapist, 4).getLast();
        Answer booked =
                ask(therapist, start, "couples", address("ann"), """
                ,"partner":{"name":"%s","email":"%s"}""".formatted(word("partner"), address("bob")));
        String id = booked.text("id");
        practice.staff().post("/api/consultations/" + id + "/approval", "{}");

        String partner = linkIn(address("bob"));
        assertDone(practice.anyone().as(partner).post("/api/consultations/" + id + "/acceptance", answers("his")));
        assertThat(practice.status(id, booked.text("token")).status()).isEqualTo(200);
        assertThat(practice.staff()
                        .get("/api/therapists/" + therapist + "/consultations.csv")
                        .status())
                .isEqualTo(200);
        assertDone(practice.anyone().post("/api/links", "{\"email\":\"" + address("bob") + "\"}"));
        await().atMost(SOON)
                .until(() -> practice.mailsTo(address("bob")).stream()
                        .map(MarkerAcceptanceIT::tokenIn)
                        .anyMatch(token -> !token.isEmpty() && !token.equals(partner)));
        assertDone(practice.anyone()
                .as(booked.text("token"))
                .post("/api/consultations/" + id + "/cancellation", "{\"reason\":\"" + word("because") + "\"}"));
    }

    private void personIsRefused() {
        String therapist = practice.therapist(Practice.APPROVAL);
        String start = practice.openings(therapist, 4).getLast();
        Answer booked = ask(therapist, start, "individual", address("cleo"), "");
        assertDone(practice.staff()
                .post(
                        "/api/consultations/" + booked.text("id") + "/refusal",
                        "{\"reason\":\"" + word("sorry") + "\"}"));
        await().atMost(SOON)
                .until(() -> practice.mailsTo(address("cleo")).stream()
                        .anyMatch(mail -> mail.raw().contains(mark)));
    }

    /** What is refused is often what is logged. */
    private void nonsenseIsRefused() {
        for (String body : List.of(
                "{\"email\":\"" + word("no-address") + "\"}",
                "{\"" + word("field") + "\":1}",
                "{\"email\": " + word("broken"),
                "{\"email\":{\"" + word("deep") + "\":[]}}")) {
            assertThat(practice.anyone().post("/api/links", body).status()).isEqualTo(400);
            assertThat(practice.anyone().post("/api/consultations", body).status())
                    .isEqualTo(400);
        }
    }

    private Answer ask(String therapist, String start, String service, String email, String more) {
        Answer asked = practice.anyone()
                .with("Prefer", "wait=10")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/consultations", """
                {"therapistId":"%s","start":"%s","service":"%s","channel":"PHONE","language":"en","place":"US-CA",
                 "zone":"America/New_York","person":{"name":"%s","email":"%s","phone":"+1%s","plainMailAccepted":true,
                 %s}%s}""".formatted(
                                therapist, start, service, word("name"), email, digits, inner(answers("hers")), more));
        assertThat(asked.text("status")).as(asked.whole().body()).isEqualTo("AWAITING_APPROVAL");
        consultations.add(asked.text("id"));
        return asked;
    }

    private String linkIn(String address) {
        return await().atMost(SOON)
                .until(
                        () -> practice.mailsTo(address).stream()
                                .map(MarkerAcceptanceIT::tokenIn)
                                .filter(token -> !token.isEmpty())
                                .findFirst()
                                .orElse(""),
                        token -> !token.isEmpty());
    }

    private static String tokenIn(Mail mail) {
        var link = LINK.matcher(Objects.requireNonNullElse(mail.text(), ""));
        return link.find() ? link.group(2) : "";
    }

    private List<Mail> mailsWithMarks() {
        return stack.mailbox().mailbox().mails().stream()
                .filter(mail -> mail.envelopeTo().toString().contains(mark))
                .toList();
    }

    private void assertNowhere() throws SQLException {
        try (var connection = administer(Service.BOOKING);
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        for (Needle needle : needles) {
            assertThat(needle.filesIn(WholeStackExtension.folder())).isEmpty();
            for (Service service : WITH_DATABASE) {
                assertThat(rowsWith(needle, service)).as(service.toString()).isEmpty();
            }
        }
    }

    /** The tables' own words too: what is long is compressed in the files. */
    private List<String> rowsWith(Needle needle, Service service) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = administer(service)) {
            for (String table : column(connection, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                column(connection, "SELECT t::text FROM \"" + table + "\" t").stream()
                        .filter(needle::isIn)
                        .forEach(row -> found.add(table + ": " + row));
            }
        }
        return found;
    }

    private List<String> persons() throws SQLException {
        try (var connection = administer(Service.BOOKING)) {
            return column(
                    connection,
                    "SELECT person_id::text FROM vault_person WHERE consultation_id::text IN ('"
                            + String.join("','", consultations) + "')");
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection administer(Service service) throws SQLException {
        return DriverManager.getConnection(stack.database(service).url(), "postgres", "");
    }

    private static void assertDone(Answer answer) {
        assertThat(answer.status()).as(answer.whole().body()).isBetween(200, 202);
    }

    private String answers(String whose) {
        return """
                {"answers":{"topics":["%s"],"note":"%s"}}""".formatted(word(whose + "-topic"), word(whose + "-note"));
    }

    private static String inner(String json) {
        return json.substring(1, json.length() - 1);
    }

    private String word(String what) {
        return mark + "-" + what;
    }

    private String address(String who) {
        return mark + "-" + who + "@example.org";
    }

    private static String letters() {
        return new Random()
                .ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
