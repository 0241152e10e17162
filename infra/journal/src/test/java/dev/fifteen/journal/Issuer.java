package dev.fifteen.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A sign-in provider with one key, and a service that has one dead letter and one read model. */
final class Issuer {

    private static final RSAKey KEY = key();
    private static final String ADDRESS = serve();

    private Issuer() {}

    static String address() {
        return ADDRESS;
    }

    static String token(String role) {
        return token(role, Duration.ofMinutes(5));
    }

    static String token(String role, Duration validFor) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ADDRESS)
                .subject("someone")
                .audience("fifteen")
                .claim("roles", List.of(role))
                .expirationTime(Date.from(Instant.now().plus(validFor)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(server, "/oauth2/jwks", new JWKSet(KEY.toPublicJWK()).toString());
            answer(server, "/internal/dead-letters", "[{\"id\":1,\"group\":\"scheduling\",\"cause\":\"a fault\"}]");
            answer(server, "/internal/projections", "[{\"name\":\"agenda\",\"state\":\"NEVER\"}]");
            answer(server, "/internal/projections/agenda/replay", 202, "{\"name\":\"agenda\",\"state\":\"RUNNING\"}");
            answer(server, "/internal/projections/links/replay", 404, "{}");
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        answer(server, path, 200, json);
    }

    private static void answer(HttpServer server, String path, int status, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, json.length());
            exchange.getResponseBody().write(json.getBytes(UTF_8));
            exchange.close();
        });
    }
}
