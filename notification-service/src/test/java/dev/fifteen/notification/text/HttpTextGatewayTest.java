package dev.fifteen.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.fifteen.contracts.MessageId;
import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Text;
import dev.fifteen.notification.standin.TextServer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpTextGatewayTest {

    private static final String BODY = "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}";
    private static final MessageId ID = new MessageId(new UUID(1, 2));
    private static final Text TEXT = new Text("+12133734253", "Cabinet \"Port\": 9 h, à bientôt https://x.example");

    private final TextServer server = new TextServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void saysToWhomWhatAndUnderWhichId() {
        send(settings(server.address(), Map.of("Authorization", "Bearer s3cret", "Idempotency-Key", "\"{id}\"")));

        TextServer.Call call = server.calls().getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.path()).isEqualTo("/texts");
        assertThat(call.header("Authorization")).isEqualTo("Bearer s3cret");
        assertThat(call.header("Idempotency-Key")).isEqualTo("\"" + ID + "\"");
        assertThat(call.header("Content-Type")).isEqualTo("application/json");
        assertThat(call.header("Upgrade")).isEqualTo("null");
        var read = new JsonMapper().readTree(call.body());
        assertThat(read.get("to").asString()).isEqualTo(TEXT.recipient());
        assertThat(read.get("text").asString()).isEqualTo(TEXT.words());
        assertThat(read.get("id").asString()).isEqualTo(ID.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void believesAGatewayThatAccepts(int status) {
        server.answer(status);

        assertThatNoException().isThrownBy(() -> send(settings(server.address(), Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "400, true",
        "401, true",
        "403, true",
        "404, true",
        "410, true",
        "422, true",
        "301, true",
        "307, true",
        "203, true",
        "408, false",
        "429, false",
        "500, false",
        "502, false",
        "503, false",
        "504, false"
    })
    void triesAgainOnlyWhatMayYetBeAccepted(int status, boolean forGood) {
        server.answer(status);

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> send(settings(server.address(), Map.of())))
                .satisfies(fault -> {
                    assertThat(fault.reason()).isEqualTo("sms-" + status);
                    assertThat(fault.isOfText()).isTrue();
                    assertThat(fault.isForGood()).isEqualTo(forGood);
                });
        assertThat(server.calls()).as("neither followed nor repeated").hasSize(1);
    }

    @Test
    void waitsNoLongerThanItsPatience() {
        server.answer(TextServer.STALL);
        long began = System.nanoTime();

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> send(settings(server.address(), Map.of())))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("sms-unreachable"))
                .satisfies(fault -> assertThat(fault.isForGood()).isFalse())
                .withNoCause();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void isNotKeptByAnAnswerThatNeverEnds() {
        server.answer(TextServer.DRIP);
        long began = System.nanoTime();

        send(settings(server.address(), Map.of()));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void waitsForAGatewayThatIsAway() {
        server.close();

        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> send(settings(server.address(), Map.of())))
                .satisfies(fault -> assertThat(fault.isForGood()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sms.example/send",
                "ftp://sms.example/send",
                "https:///send",
                "sms.example/send",
                "https://sms.example/send?to={to}&key=s3cret",
            })
    void doesNotStartWithAnAddressThatIsNotSafe(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new HttpTextGateway(settings(url, Map.of())))
                .withMessageContaining("fifteen.sms.url")
                .withMessageNotContaining("s3cret")
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "X-Key; s3cret\u0007!",
                "X Key; s3cret",
                "Host; s3cret",
                "X-To; s3cret {to}",
                "X-Text; {text} s3cret"
            },
            delimiter = ';')
    void doesNotStartWithAHeaderThatCannotBeSent(String name, String value) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new HttpTextGateway(settings(server.address(), Map.of(name, value))))
                .withMessageContaining("fifteen.sms.headers: " + name)
                .withMessageNotContaining("s3cret")
                .withNoCause();
    }

    @Test
    void tellsNobodyWhatLetsItIn() {
        var settings = settings("https://sms.example/s3cret", Map.of("Authorization", "s3cret"));

        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(TEXT.toString()).doesNotContain("213");
    }

    private static void send(SmsSettings settings) {
        try (var gateway = new HttpTextGateway(settings)) {
            gateway.send(TEXT, ID);
        }
    }

    private static SmsSettings settings(String url, Map<String, String> headers) {
        return new SmsSettings(
                url,
                SmsSettings.Method.POST,
                headers,
                "application/json",
                BODY,
                Set.of(200, 201, 202, 204),
                Duration.ofSeconds(1));
    }
}
