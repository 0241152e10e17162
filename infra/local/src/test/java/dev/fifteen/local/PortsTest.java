package dev.fifteen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessTheEnvironmentNamesAnother() {
        var ports = Ports.from(Map.of("FIFTEEN_BOOKING_PORT", "9081", "FIFTEEN_GATEWAY_PORT", " "));

        assertThat(ports.of(Endpoint.BOOKING)).isEqualTo(9081);
        assertThat(ports.of(Endpoint.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Endpoint.SMTP)).isEqualTo(1025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", "8080.0"})
    void refusesWhatIsNoPort(String value) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Ports.from(Map.of("FIFTEEN_GATEWAY_PORT", value)))
                .withMessageContaining("FIFTEEN_GATEWAY_PORT=" + value);
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Ports.from(Map.of("FIFTEEN_GATEWAY_PORT", "8081")))
                .withMessageContainingAll("FIFTEEN_GATEWAY_PORT", "FIFTEEN_BOOKING_PORT", "8081");
    }

    @Test
    void namesEveryTakenPortWithItsSetting() throws IOException {
        var ports = Ports.free();
        try (var one = listener(ports.of(Endpoint.BOOKING));
                var other = listener(ports.of(Endpoint.KAFKA))) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining(
                            "port %d (booking) is taken; set FIFTEEN_BOOKING_PORT=…".formatted(one.getLocalPort()))
                    .withMessageContaining(
                            "port %d (kafka) is taken; set FIFTEEN_KAFKA_PORT=…".formatted(other.getLocalPort()));
        }
        ports.requireFree();
    }

    @Test
    void choosesFreePortsThatDiffer() {
        var ports = Ports.free().byEndpoint().values();

        assertThat(new HashSet<>(ports)).hasSize(Endpoint.values().length);
    }

    private static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
