package dev.fifteen.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> looked = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private HttpServer server = HttpServer.create();

    GuardedClientTest() throws Exception {}

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            exchange.sendResponseHeaders(302, -1);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void connectsToTheAddressThatWasCheckedAndLooksNoSecondTime() throws Exception {
        // A name that leads elsewhere at every look.
        try (var client = client(Set.of("rebinding.example"), "127.0.0.1", "10.255.255.1")) {
            assertThat(status(client, "rebinding.example")).isEqualTo(302);
        }
        assertThat(looked).containsExactly("rebinding.example");
        assertThat(hosts)
                .containsExactly("rebinding.example:" + server.getAddress().getPort());
    }

    @Test
    void looksAndChecksAnewForEachConnection() throws Exception {
        try (var client = client(Set.of(), "127.0.0.1", "127.0.0.1")) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(ForbiddenAddress.class).isThrownBy(() -> status(client, "rebinding.example"));
            }
        }
        assertThat(looked).hasSize(2);
        assertThat(hosts).isEmpty();
    }

    @Test
    void followsNothingAndRemembersNothing() throws Exception {
        try (var client = client(Set.of("localhost"), "127.0.0.1", "127.0.0.1")) {
            assertThat(status(client, "localhost")).isEqualTo(302);
            assertThat(status(client, "localhost")).isEqualTo(302);
        }
        assertThat(hosts).hasSize(2);
    }

    private CloseableHttpClient client(Set<String> allowed, String... answers) {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                looked.add(host);
                return new InetAddress[] {InetAddress.getByName(answers[Math.min(looked.size(), answers.length) - 1])};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return GuardedClient.of(new OutboundGuard(allowed, names), PATIENCE);
    }

    private int status(CloseableHttpClient client, String host) throws Exception {
        return client.execute(
                new HttpGet("http://" + host + ":" + server.getAddress().getPort() + "/"), answer -> answer.getCode());
    }
}
