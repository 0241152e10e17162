package dev.fifteen.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "fifteen.timers.polling-interval=100ms",
            "fifteen.feeds.allowed-hosts=localhost",
            "fifteen.vault.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookIT {

    private final Receiver receiver = new Receiver();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Autowired
    private ManualClock clock;

    @Value("${local.server.port}")
    private int port;

    private BookingTopic topic;

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        ManualClock clock() {
            return ManualClock.at(Instant.parse("2031-01-01T00:00:00Z"));
        }
    }

    @BeforeAll
    void listen(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
    }

    @AfterEach
    void forget() {
        for (JsonNode webhook : body(send("GET", "", "")).get("items")) {
            send("DELETE", "/" + webhook.get("id").asString(), "");
        }
        receiver.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        receiver.close();
    }

    @Test
    void tellsWhatItWasAskedToAndSignsIt() {
        JsonNode webhook = added("ConsultationCancelled");
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        String event = topic.say(booking.cancelled());

        Receiver.Call call = awaitCalls(1).getFirst();
        assertThat(json.readTree(call.body()).get("type").asString())
                .isEqualTo("dev.fifteen.booking.ConsultationCancelled");
        assertThat(json.readTree(call.body()).at("/data/consultationId").asString())
                .isEqualTo(booking.id().toString());
        assertThat(call.header("webhook-signature"))
                .isEqualTo(signed(call, webhook.get("secret").asString()));
        await().untilAsserted(() ->
                assertThat(delivery(webhook).get("state").asString()).isEqualTo("DELIVERED"));
        assertThat(delivery(webhook).get("eventId").asString()).isEqualTo(event);
        assertThat(delivery(webhook).get("outcome").asString()).isEqualTo("204");
        assertThat(send("GET", "/" + id(webhook), "").body()).doesNotContain("whsec_");
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() {
        JsonNode webhook = added("ConsultationCancelled");
        JsonNode rotated = body(send("POST", "/" + id(webhook) + "/secret", ""));
        topic.say(Booking.ofOne().requested());
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        topic.say(booking.cancelled());

        Receiver.Call call = awaitCalls(1).getFirst();
        assertThat(call.header("webhook-signature"))
                .isEqualTo(signed(call, rotated.get("secret").asString()) + " "
                        + signed(call, webhook.get("secret").asString()));
    }

    @Test
    void triesAgainUnderTheSameIdAndTellsAgainOnRequest() {
        receiver.status = 500;
        JsonNode webhook = added("ConsultationCancelled");
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        topic.say(booking.cancelled());
        awaitCalls(1);
        await().untilAsserted(() ->
                assertThat(delivery(webhook).get("attempts").asInt()).isEqualTo(1));
        receiver.status = 200;
        clock.advance(Duration.ofSeconds(6));
        awaitCalls(2);
        await().untilAsserted(() ->
                assertThat(delivery(webhook).get("state").asString()).isEqualTo("DELIVERED"));

        String path =
                "/" + id(webhook) + "/deliveries/" + delivery(webhook).get("id").asString() + "/redelivery";
        assertThat(send("POST", path, "").statusCode()).isEqualTo(202);

        assertThat(awaitCalls(3))
                .extracting(call -> call.header("webhook-id"))
                .containsOnly(delivery(webhook).get("id").asString());
    }

    @Test
    void isDisabledAfterThreeDaysInVain() {
        receiver.status = 503;
        JsonNode webhook = added("ConsultationCancelled");
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        topic.say(booking.cancelled());
        awaitCalls(1);

        for (int hours = 0; hours < 80; hours += 4) {
            clock.advance(Duration.ofHours(4));
            awaitQuiet();
        }

        await().untilAsserted(() ->
                assertThat(delivery(webhook).get("state").asString()).isEqualTo("ABANDONED"));
        assertThat(shown(webhook).get("disabledBecause").asString()).isEqualTo("three days without an answer");
        assertThat(receiver.calls()).hasSizeBetween(6, 12);
        assertThat(body(send("POST", "/" + id(webhook) + "/activation", "")).has("disabledAt"))
                .isFalse();
    }

    @Test
    void isDisabledByWhoeverIsGone() {
        receiver.status = 410;
        JsonNode webhook = added("ConsultationCancelled");
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        topic.say(booking.cancelled());

        await().untilAsserted(() -> assertThat(shown(webhook).has("disabledAt")).isTrue());
        assertThat(receiver.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/hook, ConsultationConfirmed, url",
        "'', ConsultationConfirmed, url",
        "https://name:password@example.org/, ConsultationConfirmed, url",
        "not an address, ConsultationConfirmed, url",
        "https://example.org/hook, SlotHeld, events"
    })
    void refusesWhatMayNotBeCalledOrIsNotKnown(String url, String event, String field) {
        var answer = send("POST", "", form(url, event));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("name:password", "Exception");
    }

    @Test
    void isStaffsAlone() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/webhooks"));

        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(send("GET", "/0199a6de-0000-7000-8000-000000000005", "").statusCode())
                .isEqualTo(404);
    }

    private JsonNode added(String event) {
        var answer = send("POST", "", form(receiver.address(), event));
        assertThat(answer.statusCode()).isEqualTo(201);
        return body(answer);
    }

    private static String form(String url, String event) {
        return "{\"url\":\"%s\",\"events\":[%s]}".formatted(url, event.isEmpty() ? "" : '"' + event + '"');
    }

    private JsonNode shown(JsonNode webhook) {
        return body(send("GET", "/" + id(webhook), ""));
    }

    private JsonNode delivery(JsonNode webhook) {
        return body(send("GET", "/" + id(webhook) + "/deliveries", "")).at("/items/0");
    }

    private List<Receiver.Call> awaitCalls(int calls) {
        await().untilAsserted(() -> assertThat(receiver.calls()).hasSize(calls));
        return receiver.calls();
    }

    private static void awaitQuiet() {
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    }

    private static String signed(Receiver.Call call, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
            String content = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/webhooks" + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Issuer.shared().staff());
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private static String id(JsonNode webhook) {
        return webhook.get("id").asString();
    }
}
