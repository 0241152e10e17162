package dev.fifteen.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

    private final OutboundGuard guard = new OutboundGuard(Set.of());
    private final InMemoryDnsResolver names = new InMemoryDnsResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics",
                "ftp://calendar.example/a.ics",
                "file:///etc/passwd",
                "https:///a.ics",
                "https:a.ics",
                "/a.ics",
                "https://name:word@calendar.example/a.ics",
                "https://name@calendar.example/a.ics",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://1.2.3.4.5/",
            })
    void refusesAnAddressByItsForm(String address) {
        assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> guard.check(URI.create(address)));
    }

    @Test
    void refusesAnAddressOfAbsurdLength() {
        assertThatExceptionOfType(ForbiddenAddress.class)
                .isThrownBy(() -> guard.check(URI.create("https://calendar.example/" + "a".repeat(2_000))));
    }

    @Test
    void passesAnOrdinaryAddressWithoutItsFragment() throws Exception {
        assertThat(guard.check(URI.create("https://calendar.example:8443/a.ics?key=1#part")))
                .isEqualTo(URI.create("https://calendar.example:8443/a.ics?key=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "[::1]",
                "0x7f.1",
                "2130706433",
                "127.1",
                "017700000001",
                "127.0.0.1.",
                "localhost",
                "localhost.",
                "LOCALHOST",
            })
    void refusesWhatIsNotThePublicInternet(String host) {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> guard.resolve(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2a00:1450:4001:830::200e", "64:ff9b::808:808"})
    void passesThePublicInternet(String host) throws Exception {
        assertThat(guard.resolve(host)).hasSize(1);
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() throws Exception {
        names.add("both.example", InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1"));
        assertThatExceptionOfType(ForbiddenAddress.class)
                .isThrownBy(() -> new OutboundGuard(Set.of(), names).resolve("both.example"));
    }

    @Test
    void passesAllowedHostsAlthoughTheyArePrivateAndWithoutTls() throws Exception {
        names.add("intranet.example", InetAddress.getByName("10.0.0.1"));
        var allowing = new OutboundGuard(Set.of("Intranet.Example", "127.0.0.1"), names);
        assertThat(allowing.check(URI.create("http://intranet.example./a.ics"))).hasHost("intranet.example.");
        assertThat(allowing.resolve("intranet.example.")).hasSize(1);
        assertThatExceptionOfType(ForbiddenAddress.class)
                .isThrownBy(() -> allowing.check(URI.create("http://other.example/")));
    }

    @Test
    void saysWhyAndRepeatsNothing() {
        for (String address : List.of("http://secret.example/", "https://secret@b.example/", "https://1.2/secret")) {
            assertThatExceptionOfType(ForbiddenAddress.class)
                    .isThrownBy(() -> guard.check(URI.create(address)))
                    .satisfies(e -> assertThat(e.reason()).doesNotContain("secret"));
        }
    }
}
