package dev.fifteen.booking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NetworkAddressTest {

    @Test
    void isAnAddressOfTheOldKind() {
        assertThat(NetworkAddress.of("203.0.113.7").value()).isEqualTo("203.0.113.7");
        assertThat(NetworkAddress.of("::ffff:203.0.113.7")).isEqualTo(NetworkAddress.of("203.0.113.7"));
    }

    @Test
    void isOneSubscribersNetworkOfTheNewKind() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(NetworkAddress.of("2001:db8:1:2::1"));
        assertThat(NetworkAddress.of("2001:db8:1:2::1")).isNotEqualTo(NetworkAddress.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.org", ":::", "1.2.3", "2001:db8::1%eth0"})
    void isUnknownOtherwiseAndAsksNoNameServer(String text) {
        assertThat(NetworkAddress.of(text).value()).isEqualTo("unknown");
    }

    @Test
    void isWhatTheGatewayAdded() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.1");
        assertThat(NetworkAddress.of(request).value()).isEqualTo("10.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 203.0.113.7");
        assertThat(NetworkAddress.of(request).value()).isEqualTo("203.0.113.7");
    }

    @Test
    void isNotPrinted() {
        assertThat(NetworkAddress.of("203.0.113.7")).hasToString("NetworkAddress[…]");
    }
}
