package dev.fifteen.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.fifteen.testing.TestAuthority;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address is pinned by the guard, and the certificate is still asked for the name. */
class CertificateTest {

    private static final String NAMED = "calendar.example";
    private static final String OTHER = "other.example";

    @TempDir
    private Path folder = Path.of("");

    private final InMemoryDnsResolver names = new InMemoryDnsResolver();
    private HttpsServer server = HttpsServer.create();
    private SSLContext trusted = SSLContext.getDefault();

    CertificateTest() throws Exception {}

    @BeforeEach
    void serve() throws Exception {
        var authority = new TestAuthority(folder);
        trusted = authority.trusted();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.server(NAMED)));
        server.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start();
        names.add(NAMED, InetAddress.getLoopbackAddress());
        names.add(OTHER, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void letsAServerAnswerThatProvesItsName() throws Exception {
        assertThat(status(NAMED, trusted)).isEqualTo(204);
    }

    @Test
    void refusesAServerWhoseCertificateNamesAnother() {
        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> status(OTHER, trusted))
                .withMessageContaining(OTHER);
    }

    @Test
    void refusesACertificateOfAnAuthorityThatNobodyTrusts() {
        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> status(NAMED, SSLContext.getDefault()));
    }

    private int status(String host, SSLContext trusted) throws Exception {
        var guard = new OutboundGuard(Set.of(NAMED, OTHER), names);
        var address = guard.check(
                URI.create("https://" + host + ":" + server.getAddress().getPort() + "/a.ics"));
        try (var client = GuardedClient.of(guard, Duration.ofSeconds(5), trusted)) {
            return client.execute(new HttpGet(address), answer -> answer.getCode());
        }
    }
}
