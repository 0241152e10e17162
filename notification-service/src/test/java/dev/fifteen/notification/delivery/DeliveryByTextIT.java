package dev.fifteen.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.notification.standin.TextServer;
import dev.fifteen.testing.Issuer;
import dev.fifteen.testing.ManualClock;
import dev.fifteen.testing.RealServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fifteen.timers.polling-interval=100ms", "fifteen.sms.patience=1s"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryByTextIT {

    private static final MailServer MAIL = new MailServer();
    private static final TextServer TEXTS = new TextServer();
    private static final OtherServices OTHERS = new OtherServices();
    private static final Instant NOW = Instant.parse("2031-01-10T08:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2031-01-12T17:00:00Z");
    private static final String REQUEST = "Harbour Practice : nouvelle demande, lun. 13 janv., 12:00."
            + " Connectez-vous pour répondre : https://fifteen.example/calendar";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManualClock clock;

    @Value("${local.server.port}")
    private int port;

    private BookingTopic topic;
    private Said said;
    private Duration passed = Duration.ZERO;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        ManualClock clock() {
            return ManualClock.at(NOW);
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
        settings.add("fifteen.sms.url", TEXTS::address);
    }

    @BeforeAll
    void listen(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
        said = new Said(kafka);
    }

    @AfterEach
    void forget() {
        MAIL.forget();
        TEXTS.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        said.close();
        MAIL.close();
        TEXTS.close();
        OTHERS.close();
    }

    @Test
    void asksATherapistByOneTextWhateverIsDeliveredTwice() {
        var booking = asked(texted(Booking.ofOne()));
        topic.say(booking.awaitsApproval(DEADLINE));
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(DEADLINE));
        awaitSent(booking, 2);
        var other = asked(texted(Booking.ofOne()));
        awaitSent(other, 2);

        assertThat(history(booking)).containsExactlyInAnyOrder("APPROVAL_REQUEST SMS SENT", "RECEIPT MAIL SENT");
        assertThat(textsTo(booking)).hasSize(1);
        JsonNode text = textsTo(booking).getFirst();
        assertThat(text.get("text").asString()).isEqualTo(REQUEST);
        assertThat(text.get("id").asString()).isEqualTo(idOf(booking, "SMS"));
        assertThat(MAIL.receivedBy(booking.therapistAddress())).isEmpty();
        assertThat(said.about(booking.id()))
                .extracting(Said.Event::data)
                .noneMatch(data -> data.contains(phoneOf(booking)) || data.contains("@"));
    }

    @Test
    void asksByMailWhomTextsWereNotWishedFor() {
        var booking = asked(byMail(Booking.ofOne()));

        awaitSent(booking, 2);
        assertThat(history(booking)).containsExactlyInAnyOrder("APPROVAL_REQUEST MAIL SENT", "RECEIPT MAIL SENT");
        assertThat(TEXTS.calls()).isEmpty();
    }

    @Test
    void sendsTheRestByMailForItHasAnInvitation() {
        var booking = asked(texted(Booking.ofOne()));
        awaitSent(booking, 2);
        OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED"));
        topic.say(booking.confirmed());

        awaitSent(booking, 4);
        assertThat(history(booking)).contains("APPROVAL_REQUEST SMS SENT", "NEW_CONSULTATION MAIL SENT");
        assertThat(MAIL.receivedBy(booking.therapistAddress())).hasSize(1);
        assertThat(textsTo(booking)).hasSize(1);
    }

    @Test
    void remindsByTextToo() {
        var booking = asked(texted(Booking.ofOne()));
        awaitSent(booking, 2);
        clock.set(DEADLINE.minus(Duration.ofHours(3)));
        try {
            awaitSent(booking, 3);
        } finally {
            clock.set(NOW);
        }

        assertThat(history(booking)).contains("APPROVAL_REQUEST SMS SENT", "APPROVAL_REMINDER SMS SENT");
        assertThat(textsTo(booking).getLast().get("text").asString()).contains("attend toujours votre réponse");
        assertThat(textsTo(booking).stream()
                        .map(text -> text.get("id").asString())
                        .distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, TextServer.STALL})
    void asksAgainUnderTheSameIdWhatMayYetBeTaken(int answer) {
        var booking = texted(Booking.ofOne());
        TEXTS.answer(answer, answer);
        asked(booking);

        awaitSentWhileTimePasses(booking, 2);
        assertThat(history(booking)).contains("APPROVAL_REQUEST SMS SENT");
        assertThat(textsTo(booking)).hasSize(3);
        assertThat(textsTo(booking).stream()
                        .map(text -> text.get("id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(MAIL.receivedBy(booking.therapistAddress())).isEmpty();
    }

    @Test
    void sendsAMailInsteadAtOnceWhereATextIsRefusedForGood() {
        var booking = texted(Booking.ofOne());
        TEXTS.answerUsually(400);
        asked(booking);

        awaitSent(booking, 2);
        assertThat(history(booking))
                .containsExactlyInAnyOrder(
                        "APPROVAL_REQUEST SMS ABANDONED sms-400", "APPROVAL_REQUEST MAIL SENT", "RECEIPT MAIL SENT");
        assertThat(textsTo(booking)).hasSize(1);
        assertThat(MAIL.receivedBy(booking.therapistAddress())).hasSize(1);
        assertThat(MAIL.receivedBy(booking.therapistAddress()).getFirst().subject())
                .startsWith("Votre réponse est attendue");
    }

    @Test
    void sendsAMailInsteadWhenTheGatewayStaysAway() {
        var booking = texted(Booking.ofOne());
        TEXTS.answerUsually(503);
        asked(booking);

        awaitSentWhileTimePasses(booking, 2);
        assertThat(history(booking)).contains("APPROVAL_REQUEST SMS ABANDONED sms-503", "APPROVAL_REQUEST MAIL SENT");
        assertThat(textsTo(booking)).hasSize(10);
        assertThat(passed).isLessThan(Duration.ofMinutes(15));
        assertThat(MAIL.receivedBy(booking.therapistAddress())).hasSize(1);
    }

    @Test
    void doesNotWaitForATextBeyondTheDeadline() {
        var booking = texted(Booking.ofOne());
        TEXTS.answerUsually(503);
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(NOW.plusMillis(100)));

        awaitSent(booking, 2);
        assertThat(history(booking)).contains("APPROVAL_REQUEST SMS ABANDONED sms-503", "APPROVAL_REQUEST MAIL SENT");
        assertThat(textsTo(booking)).hasSize(1);
    }

    @Test
    void goesByMailWhereTheChoiceChangedMeanwhile() {
        var booking = texted(Booking.ofOne());
        TEXTS.answer(503);
        asked(booking);
        await().untilAsserted(() -> assertThat(textsTo(booking)).hasSize(1));
        byMail(booking);
        clock.advance(Duration.ofSeconds(5));
        try {
            awaitSent(booking, 2);
        } finally {
            clock.set(NOW);
        }

        assertThat(history(booking)).containsExactlyInAnyOrder("APPROVAL_REQUEST MAIL SENT", "RECEIPT MAIL SENT");
        assertThat(textsTo(booking)).hasSize(1);
    }

    @Test
    void saysNothingByTextThatIsNoLongerSo() {
        var booking = texted(Booking.ofOne());
        OTHERS.consultation(booking.id().value(), booking.consultationJson("CANCELLED"));
        asked(booking);

        await().untilAsserted(() -> assertThat(history(booking)).allMatch(entry -> entry.endsWith("overtaken")));
        assertThat(TEXTS.calls()).isEmpty();
    }

    @Test
    void isSentAgainByStaffAsATextOfItsOwn() {
        var booking = asked(texted(Booking.ofOne()));
        awaitSent(booking, 2);

        assertThat(staff("POST", "/" + idOf(booking, "SMS") + "/resend").statusCode())
                .isEqualTo(202);

        awaitSent(booking, 3);
        assertThat(history(booking))
                .filteredOn("APPROVAL_REQUEST SMS SENT"::equals)
                .hasSize(2);
        assertThat(textsTo(booking).stream()
                        .map(text -> text.get("id").asString())
                        .distinct())
                .hasSize(2);
    }

    private Booking texted(Booking booking) {
        return known(booking, """
                "phone":"%s","requestChannel":"SMS",""".formatted(phoneOf(booking)));
    }

    private Booking byMail(Booking booking) {
        return known(booking, """
                "phone":"%s","requestChannel":"MAIL",""".formatted(phoneOf(booking)));
    }

    private Booking known(Booking booking, String contact) {
        OTHERS.consultation(booking.id().value(), booking.consultationJson("AWAITING_APPROVAL"));
        OTHERS.therapist(
                booking.therapist().value(),
                booking.therapistJson().replace("\"credentials\"", contact + "\"credentials\""));
        return booking;
    }

    private Booking asked(Booking booking) {
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(DEADLINE));
        return booking;
    }

    /** One for each therapist. */
    private static String phoneOf(Booking booking) {
        return "+1213%07d".formatted(Math.floorMod(booking.therapist().hashCode(), 10_000_000));
    }

    private List<JsonNode> textsTo(Booking booking) {
        return TEXTS.callsWith(phoneOf(booking)).stream()
                .map(call -> json.readTree(call.body()))
                .toList();
    }

    private List<String> history(Booking booking) {
        return json.readTree(staff("GET", "?consultation=" + booking.id()).body())
                .path("items")
                .valueStream()
                .map(entry -> String.join(
                                " ",
                                entry.path("kind").asString(),
                                entry.path("channel").asString(),
                                entry.path("state").asString(),
                                entry.path("reason").asString(""))
                        .strip())
                .toList();
    }

    private HttpResponse<String> staff(String method, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/messages" + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + Issuer.shared().staff());
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String idOf(Booking booking, String channel) {
        return jdbc.sql(
                        "select message_id from message where consultation_id = ? and role = 'THERAPIST' and channel = ?")
                .params(booking.id().value(), channel)
                .query(String.class)
                .single();
    }

    private void awaitSent(Booking booking, int messages) {
        await().untilAsserted(() -> assertThat(sent(booking)).isEqualTo(messages));
    }

    private void awaitSentWhileTimePasses(Booking booking, int messages) {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        if (sent(booking) < messages) {
                            clock.advance(Duration.ofSeconds(10));
                            return false;
                        }
                        return true;
                    });
        } finally {
            passed = Duration.between(NOW, clock.instant());
            clock.set(NOW);
        }
    }

    private long sent(Booking booking) {
        return said.about(booking.id()).stream()
                .filter(event -> event.type().equals("MessageSent"))
                .count();
    }
}
