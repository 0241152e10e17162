package dev.fifteen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fifteen.platform.sample.SampleService;
import dev.fifteen.testing.Issuer;
import dev.fifteen.testing.RealServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServers
@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WebIT {

    private static final String FORM = "{\"name\":\"one\",\"at\":\"09:00\"}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource pool;

    private Client client;

    @BeforeEach
    void find(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Nested
    class WithAnIdempotencyKey {

        private final String key = UUID.randomUUID().toString();

        @Test
        void givesARepeatTheSameAnswer() {
            var first = client.post("/api/samples", FORM, "Idempotency-Key", key);
            var second = client.post("/api/samples", FORM, "Idempotency-Key", key);

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.body()).isEqualTo(first.body());
        }

        @Test
        void refusesAnotherBody() {
            client.post("/api/samples", FORM, "Idempotency-Key", key);

            var other = client.post("/api/samples", FORM.replace("one", "two"), "Idempotency-Key", key);

            assertThat(other.status()).isEqualTo(422);
            assertThat(other.body().path("type").asString()).endsWith("/idempotency-key-reused");
        }

        @Test
        void letsAConcurrentTwinWaitForTheAnswer() {
            String slow = FORM.replace("one", "slow");

            var first = client.postLater("/api/samples", slow, "Idempotency-Key", key);
            var second = client.postLater("/api/samples", slow, "Idempotency-Key", key);

            assertThat(first.join().status()).isEqualTo(201);
            assertThat(second.join().body()).isEqualTo(first.join().body());
        }

        @Test
        void triesAgainAfterAFaultOfOurOwn() {
            String failing = FORM.replace("one", "fails");

            var statuses = List.of(
                    client.post("/api/samples", failing, "Idempotency-Key", key).status(),
                    client.post("/api/samples", failing, "Idempotency-Key", key).status(),
                    client.post("/api/samples", failing, "Idempotency-Key", key).status());

            assertThat(statuses).endsWith(201);
        }

        @Test
        void derivesTheIdFromTheKeySoThatARepeatAfterACrashMeetsTheSameThing() {
            var made = client.post("/api/samples", FORM, "Idempotency-Key", key);

            assertThat(made.body().path("id").asString())
                    .isEqualTo(IdempotencyKeys.idFor("/api/samples", key).toString());
        }

        @Test
        void keepsTheAnswerUnreadableWithoutTheKey() {
            client.post("/api/samples", FORM, "Idempotency-Key", key);

            assertThat(jdbc.sql(
                                    "SELECT count(*) FROM idempotent_request WHERE position('number' IN encode(answer, 'escape')) > 0")
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void saysThatItIsBusyWhenTheDatabaseHasNoConnectionLeft() throws SQLException {
            List<Connection> taken = new ArrayList<>();
            try {
                for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
                    taken.add(pool.getConnection());
                }
                var answer = client.post("/api/samples", FORM, "Idempotency-Key", key);

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body().path("type").asString()).endsWith("/busy");
                assertThat(answer.whole().headers().firstValue("Retry-After")).isPresent();
            } finally {
                for (var connection : taken) {
                    connection.close();
                }
            }

            assertThat(client.post("/api/samples", FORM, "Idempotency-Key", key).status())
                    .isEqualTo(201);
        }

        @Test
        void refusesAKeyThatIsNoneAndNamesTheHeader() {
            var answer = client.post("/api/samples", FORM, "Idempotency-Key", "x".repeat(256));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        }
    }

    @Nested
    class WhenTheRequestIsWrong {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                delimiter = '|',
                value = {
                    "{\"name\":\"much too long a name\",\"at\":\"09:00\"} | name",
                    "{\"name\":\"one\",\"at\":\"09:05\"} | at",
                    "{\"name\":\"one\",\"at\":7} | at",
                    "{\"name\":\"one\",\"at\":\"09:00\",\"id\":1} | id",
                    "{\"name\":\"one\" | ``",
                    "nonsense | ``",
                })
        void namesTheFieldAndQuotesNothing(String body, String field) {
            var answer = client.post("/api/samples", body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.whole().headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body().path("type").asString()).endsWith("/invalid-request");
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(answer.whole().body()).doesNotContain("much too long", "nonsense", "Exception");
        }

        @Test
        void namesAParameterOfTheWrongType() {
            var answer = client.get("/api/samples/days?days=many");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("days");
        }

        @Test
        void answersAnUnknownPathWithAProblem() {
            var answer = client.get("/api/nowhere");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.whole().headers().firstValue("Content-Type")).contains("application/problem+json");
        }

        @Test
        void saysNothingOfAFaultOfItsOwn() {
            var answer = client.post("/api/samples", FORM.replace("one", "fails"));

            assertThat(answer.whole().body()).doesNotContain("quotes", "IllegalState");
        }
    }

    @Nested
    class WhoMayCall {

        private final UUID therapist = UUID.randomUUID();

        @Test
        void staffOnlyMeansStaff() {
            assertThat(get("/api/samples/staff", Issuer.shared().staff())).isEqualTo(200);
            assertThat(get("/api/samples/staff", Issuer.shared().therapist(therapist)))
                    .isEqualTo(403);
            assertThat(client.get("/api/samples/staff").status()).isEqualTo(401);
        }

        @Test
        void aTherapistReachesOwnThingsOnly() {
            String own = Issuer.shared().therapist(therapist);

            assertThat(get("/api/samples/therapists/" + therapist, own)).isEqualTo(200);
            assertThat(get("/api/samples/therapists/" + UUID.randomUUID(), own)).isEqualTo(403);
            assertThat(get(
                            "/api/samples/therapists/" + therapist,
                            Issuer.shared().staff()))
                    .isEqualTo(200);
            assertThat(get("/api/samples/therapists/no-id", Issuer.shared().staff()))
                    .isEqualTo(404);
        }

        @Test
        void servicesOnlyMeansServices() {
            assertThat(get("/api/samples/services", Issuer.shared().service())).isEqualTo(200);
            assertThat(get("/api/samples/services", Issuer.shared().staff())).isEqualTo(403);
        }

        @Test
        void refusesATokenOfAnotherIssuerAudienceOrTime() {
            var issuer = Issuer.shared();

            assertThat(get(
                            "/api/samples/staff",
                            issuer.token(
                                    claims -> claims.issuer("http://elsewhere").claim("roles", List.of("staff")))))
                    .isEqualTo(401);
            assertThat(get(
                            "/api/samples/staff",
                            issuer.token(claims -> claims.audience("others").claim("roles", List.of("staff")))))
                    .isEqualTo(401);
            assertThat(get(
                            "/api/samples/staff",
                            issuer.token(claims -> claims.expirationTime(Date.from(Instant.EPOCH))
                                    .claim("roles", List.of("staff")))))
                    .isEqualTo(401);
        }

        @Test
        void refusesATokenWithoutSignature() {
            // {"alg":"none"} and staff's claims
            assertThat(get("/api/samples/staff", "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJzdGFmZiJdfQ.x"))
                    .isEqualTo(401);
        }

        @Test
        void leavesALinkTokenToTheEndpoint() {
            assertThat(client.get("/api/samples/days?days=1", "Authorization", "Bearer link-token")
                            .status())
                    .isEqualTo(200);
        }

        private int get(String path, String token) {
            return client.get(path, "Authorization", "Bearer " + token).status();
        }
    }

    @Test
    void namesEachRequest() {
        assertThat(client.get("/api/samples/days?days=1").whole().headers().firstValue("X-Correlation-Id"))
                .isPresent();
    }
}
