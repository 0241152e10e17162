package dev.fifteen.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider that trusts everybody. Its access tokens are numbered, so that a refresh can be seen. */
public final class StubProvider {

    private final StubService service = new StubService("identity");
    private final AtomicInteger issued = new AtomicInteger();
    private final RSAKey key;
    private volatile String nonce = "";
    private volatile String newestIdToken = "";
    private volatile Duration life = Duration.ofMinutes(5);

    StubProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        service.answers(this::answer);
    }

    String issuer() {
        return service.address().toString();
    }

    public StubService service() {
        return service;
    }

    /** The next ID token answers this nonce. */
    public void expect(String expectedNonce) {
        nonce = expectedNonce;
    }

    /** How long the access tokens live that are issued from now on. */
    public void issueFor(Duration lifetime) {
        life = lifetime;
    }

    public int issued() {
        return issued.get();
    }

    public String newestIdToken() {
        return newestIdToken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/oauth2/token" -> StubService.send(exchange, 200, tokens());
            case "/oauth2/jwks" -> StubService.send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            default -> StubService.send(exchange, path.startsWith("/api/") ? 200 : 404, "identity");
        }
    }

    private String tokens() {
        int number = issued.incrementAndGet();
        newestIdToken = idToken(number);
        return """
                {"access_token":"access-%d","token_type":"Bearer","expires_in":%d,"refresh_token":"refresh-%d",
                 "scope":"openid profile","id_token":"%s"}""".formatted(number, life.toSeconds(), number, newestIdToken);
    }

    private String idToken(int number) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .jwtID("id-" + number)
                .subject("staff")
                .audience("gateway")
                .claim("name", "Sam Staff")
                .claim("roles", List.of("staff", "therapist"))
                .claim("therapist_id", "de2f42c1-5670-8e29-806c-1d98e1bb036a")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
