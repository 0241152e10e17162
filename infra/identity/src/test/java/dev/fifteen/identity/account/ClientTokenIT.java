package dev.fifteen.identity.account;

import static dev.fifteen.identity.RunningIdentity.FIRST_THERAPIST;
import static dev.fifteen.identity.RunningIdentity.SECOND_THERAPIST;
import static dev.fifteen.identity.RunningIdentity.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fifteen.identity.RunningIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class ClientTokenIT {

    static final Map<String, String> CREDENTIALS = Map.of("grant_type", "client_credentials");

    @Nested
    class InTheLocalStack {

        static RunningIdentity identity;

        @BeforeAll
        static void start() {
            identity = RunningIdentity.local();
        }

        @AfterAll
        static void stop() {
            identity.close();
        }

        @ParameterizedTest
        @CsvSource({
            "demo-staff, staff,",
            "demo-therapist, therapist, " + FIRST_THERAPIST,
            "demo-therapist-2, therapist, " + SECOND_THERAPIST,
            "notification, service,"
        })
        void clientHasItsRoleAndCalendar(String client, String role, String therapist) {
            var token = tokenOf(client);

            assertThat(token.getSubject()).isEqualTo(client);
            assertThat(token.getClaimAsStringList("roles")).isEqualTo(List.of(role));
            assertThat(token.getClaimAsString("therapist_id")).isEqualTo(therapist);
            assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        }

        @Test
        void tokenLivesFiveMinutes() {
            var token = tokenOf("demo-staff");

            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(token.getIssuedAt()).isBetween(Instant.now().minusSeconds(10), Instant.now());
        }

        @Test
        void secretMayComeInTheForm() {
            var form = Map.of(
                    "grant_type", "client_credentials", "client_id", "demo-staff", "client_secret", "demo-staff");

            assertThat(identity.post("/oauth2/token", form).statusCode()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({"demo-staff, wrong", "nobody, nobody", "demo-staff, demo-therapist"})
        void wrongSecretIsRefusedWithoutAHint(String client, String secret) {
            var answer = identity.askForToken(client, secret, CREDENTIALS);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        }

        @Test
        void clientThatSignsPeopleInGetsNoTokenForItself() {
            var answer = identity.askForToken("gateway", "gateway", CREDENTIALS);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("error").asString()).isEqualTo("unauthorized_client");
        }

        @Test
        void changedTokenIsNoToken() {
            var parts = accessTokenOf("demo-therapist").split("\\.");
            var staff = accessTokenOf("demo-staff").split("\\.");

            assertThatThrownBy(() -> identity.verified(parts[0] + '.' + staff[1] + '.' + parts[2]))
                    .isInstanceOf(JwtException.class);
        }

        private Jwt tokenOf(String client) {
            return identity.verified(accessTokenOf(client));
        }

        private String accessTokenOf(String client) {
            return json(identity.askForToken(client, client, CREDENTIALS))
                    .get("access_token")
                    .asString();
        }
    }

    @Nested
    class Elsewhere {

        static RunningIdentity identity;

        @BeforeAll
        static void start() {
            identity = RunningIdentity.elsewhere();
        }

        @AfterAll
        static void stop() {
            identity.close();
        }

        @ParameterizedTest
        @ValueSource(strings = {"demo-staff", "demo-therapist", "demo-therapist-2"})
        void demoClientDoesNotExist(String client) {
            assertThat(identity.askForToken(client, client, CREDENTIALS).statusCode())
                    .isEqualTo(401);
        }

        @Test
        void servicesHaveTheSecretOfTheSettings() {
            assertThat(identity.askForToken("notification", "notification", CREDENTIALS)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(identity.askForToken("notification", "two", CREDENTIALS).statusCode())
                    .isEqualTo(200);
        }
    }
}
