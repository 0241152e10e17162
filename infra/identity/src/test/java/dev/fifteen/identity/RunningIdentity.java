package dev.fifteen.identity;

import dev.fifteen.testing.Database;
import dev.fifteen.testing.ManualClock;
import dev.fifteen.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a port of its own, and a browser without scripts to visit it. */
public final class RunningIdentity implements AutoCloseable {

    public static final String FIRST_THERAPIST = "0198f000-0000-7000-8000-000000000001";
    public static final String SECOND_THERAPIST = "0198f000-0000-7000-8000-000000000002";

    private static final JsonMapper JSON = new JsonMapper();

    /** What the practice's clock shows at the start; tokens go by the machine's. */
    public static final Instant NOW = Instant.parse("2027-01-11T12:00:00Z");

    private final int port;
    private final ManualClock clock;
    private final Database database;
    private final ConfigurableApplicationContext context;
    private CookieManager cookies = new CookieManager();
    private HttpClient browser = browser();

    private RunningIdentity(int port, ManualClock clock, Database database, ConfigurableApplicationContext context) {
        this.port = port;
        this.clock = clock;
        this.database = database;
        this.context = context;
    }

    /** Starts as the local stack does. */
    public static RunningIdentity local(String... settings) {
        return start(freePort(), "local", settings);
    }

    /** Starts with the settings that are always there, and none of the local stack's accounts. */
    public static RunningIdentity elsewhere() {
        return start(
                freePort(),
                "elsewhere",
                "fifteen.identity.clients.gateway.secret=one",
                "fifteen.identity.clients.notification.secret=two");
    }

    /** Starts on a port that was in use before, as after a restart. */
    public static RunningIdentity start(int port, String profile, String... settings) {
        return start(port, profile, Servers.shared().newDatabase("identity"), settings);
    }

    /** The same with what was there before. */
    public static RunningIdentity start(int port, String profile, Database database, String... settings) {
        var arguments = Stream.concat(
                        Stream.of(
                                "server.port=" + port,
                                "spring.datasource.url=" + database.url(),
                                "spring.datasource.username=" + database.user(),
                                "spring.datasource.password=" + database.password(),
                                "spring.kafka.bootstrap-servers="
                                        + Servers.shared().broker().bootstrapServers(),
                                "logging.level.org.flywaydb=WARN",
                                "fifteen.services.identity=http://localhost:" + port,
                                "fifteen.demo.therapist=" + FIRST_THERAPIST,
                                "fifteen.demo.therapist-2=" + SECOND_THERAPIST),
                        Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        var clock = ManualClock.at(NOW);
        return new RunningIdentity(
                port,
                clock,
                database,
                new SpringApplicationBuilder(Identity.class)
                        .profiles(profile)
                        .initializers(
                                (GenericApplicationContext context) -> context.registerBean(Clock.class, () -> clock))
                        .run(arguments));
    }

    public int port() {
        return port;
    }

    /** The practice's clock. */
    public ManualClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** Forgets every cookie. */
    public void newVisitor() {
        cookies = new CookieManager();
        browser = browser();
    }

    /** Takes over the cookies of a visit to another process. */
    public void sameVisitorAs(RunningIdentity other) {
        cookies = other.cookies;
        browser = browser();
    }

    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(issuer()).resolve(address)));
    }

    public HttpResponse<String> get(String address, String bearer) {
        return send(HttpRequest.newBuilder(URI.create(issuer()).resolve(address))
                .header("Authorization", "Bearer " + bearer));
    }

    /** @param languages as a browser asks for them (RFC 9110, section 12.5.4) */
    public HttpResponse<String> getIn(String languages, String address) {
        return send(
                HttpRequest.newBuilder(URI.create(issuer()).resolve(address)).header("Accept-Language", languages));
    }

    /** Calls the API as the holder of this token, as JSON. */
    public HttpResponse<String> call(String method, String address, String bearer, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(issuer()).resolve(address))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The token of a client of the local stack, such as {@code demo-staff}. */
    public String tokenOf(String client) {
        return json(askForToken(client, client, Map.of("grant_type", "client_credentials")))
                .get("access_token")
                .asString();
    }

    public HttpResponse<String> post(String address, Map<String, String> form) {
        return send(posting(address, form));
    }

    /** Asks the token endpoint as a client that shows its secret by HTTP Basic. */
    public HttpResponse<String> askForToken(String client, String secret, Map<String, String> form) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(posting("/oauth2/token", form).header("Authorization", "Basic " + credentials));
    }

    /** The claims of an access token, once everything that a service checks holds. */
    public Jwt verified(String accessToken) {
        return verified(accessToken, "fifteen");
    }

    /** The claims of a token for the audience, once signature, issuer and time hold. */
    public Jwt verified(String token, String audience) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(issuer() + "/oauth2/jwks").build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer()),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, List.of(audience)::equals)));
        return decoder.decode(token);
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    @Override
    public void close() {
        browser.close();
        context.close();
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder posting(String address, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(issuer()).resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
