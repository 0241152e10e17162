package dev.fifteen.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A sign-in provider for the tests of a service alone: it serves its key where infra/identity does and signs whatever a test
 * needs. Spring tests with {@link RealServers} trust it.
 */
public final class Issuer {

    private static final Issuer SHARED = new Issuer(Clock.systemUTC());

    private final RSAKey key = newKey();
    private final Clock clock;
    private final String address;

    private Issuer(Clock clock) {
        this.clock = clock;
        this.address = serve(new JWKSet(key.toPublicJWK()).toString());
    }

    /** The issuer of this JVM. */
    public static Issuer shared() {
        return SHARED;
    }

    /** The {@code iss} of its tokens, and its base address. */
    public String address() {
        return address;
    }

    public String staff() {
        return token(claims -> claims.claim("roles", List.of("staff")));
    }

    public String therapist(UUID therapistId) {
        return token(
                claims -> claims.claim("roles", List.of("therapist")).claim("therapist_id", therapistId.toString()));
    }

    /** A service of Fifteen. */
    public String service() {
        return token(claims -> claims.claim("roles", List.of("service")));
    }

    /** A token that is right but for what the test changes. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address)
                .subject("test")
                .audience("fifteen")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("A key could not be made", e);
        }
    }

    private static String serve(String keys) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/oauth2/jwks", exchange -> {
                try (exchange) {
                    byte[] body = keys.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
