package dev.fifteen.identity.people;

import static dev.fifteen.identity.RunningIdentity.FIRST_THERAPIST;
import static dev.fifteen.identity.RunningIdentity.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RunningIdentity;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff can do with accounts, and nobody else. */
class AccountsIT {

    static final String HASH = "$argon2id$v=19$m=16384,t=2,p=1$c2FsdHNhbHQ$aGFzaA";

    static RunningIdentity identity;
    static String staff;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.local(
                "fifteen.identity.users[boss@practice.example].password=" + HASH,
                "fifteen.identity.users[boss@practice.example].name=Boss",
                "fifteen.identity.users[boss@practice.example].roles=staff");
        staff = identity.tokenOf("demo-staff");
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-therapist", "notification"})
    void onlyStaffAreServed(String client) {
        var token = identity.tokenOf(client);

        assertThat(identity.get("/api/accounts", token).statusCode()).isEqualTo(403);
        assertThat(invite(token, body("Noa", newAddress(), "\"staff\"", "null", "en"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(identity.call("POST", "/api/accounts/" + UUID.randomUUID() + "/invitation", token, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(identity.call("DELETE", "/api/accounts/" + UUID.randomUUID(), token, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        var answer = identity.get("/api/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("unauthenticated");
    }

    @Test
    void linksAreForServicesAlone() {
        var account = json(invite(staff, body("Noa", newAddress(), "\"staff\"", "null", "en")));

        assertThat(identity.get("/internal/accounts/" + account.get("id").asString() + "/invitation", staff)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsWhoeverMaySignIn() {
        var email = newAddress();
        invite(staff, body("Noa Levi", email, "\"therapist\"", '"' + FIRST_THERAPIST + '"', "he"));

        var list = identity.get("/api/accounts", staff);

        assertThat(list.body())
                .contains(email, "\"state\":\"INVITED\"", "\"userName\":\"staff\"")
                .doesNotContain("argon2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        | ''                 | a@practice.example | staff     | null | en",
                "name        | 'Noa\\r\\nBcc: x@y.z' | a@practice.example | staff     | null | en",
                "name        | 'Noa\\u202Eivel'    | a@practice.example | staff     | null | en",
                "email       | Noa                | nowhere            | staff     | null | en",
                "email       | Noa                | 'a@practice.example, b@practice.example' | staff | null | en",
                "email       | Noa                | 'a@practice.example\\r\\nBcc: b@practice.example' | staff | null | en",
                "role        | Noa                | a@practice.example | admin     | null | en",
                "role        | Noa                | a@practice.example | service   | null | en",
                "therapistId | Noa                | a@practice.example | therapist | null | en",
                "therapistId | Noa                | a@practice.example | staff     | '\"0198f000-0000-7000-8000-000000000001\"' | en",
                "therapistId | Noa                | a@practice.example | therapist | '\"someone\"' | en",
                "language    | Noa                | a@practice.example | staff     | null | de",
                "language    | Noa                | a@practice.example | staff     | null | ''"
            })
    void namesTheFieldThatIsWrong(
            String field, String name, String email, String role, String therapist, String language) {
        var refused = invite(staff, body(name, email, '"' + role + '"', therapist, language));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(json(refused).get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(identity.get("/api/accounts", staff).body()).doesNotContain("\"a@practice.example");
    }

    @Test
    void fieldThatIsNotKnownIsRefused() {
        assertThat(invite(staff, "{\"name\": \"Noa\", \"admin\": true}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void addressBelongsToOneAccount() {
        var email = newAddress();
        invite(staff, body("Noa", email, "\"staff\"", "null", "en"));

        var refused = invite(staff, body("Claire", email.toUpperCase(Locale.ROOT), "\"staff\"", "null", "fr"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("address-in-use", "\"field\":\"email\"");
    }

    @Test
    void addressOfTheSettingsIsTaken() {
        assertThat(invite(staff, body("Boss", "Boss@practice.example", "\"staff\"", "null", "en"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void ofTwoAtOnceForOneAddressOneIsInvited() {
        var email = newAddress();

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> invite(staff, body("Noa " + i, email, "\"staff\"", "null", "en"))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join);

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void requestThatIsSentTwiceInvitesOnce() {
        var body = body("Noa", newAddress(), "\"staff\"", "null", "en");

        var first = identity.call("POST", "/api/accounts", staff, body, "Idempotency-Key", "one-" + body.hashCode());
        var second = identity.call("POST", "/api/accounts", staff, body, "Idempotency-Key", "one-" + body.hashCode());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void nobodyIsNotFound() {
        assertThat(identity.call("POST", "/api/accounts/" + UUID.randomUUID() + "/invitation", staff, "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(identity.call("DELETE", "/api/accounts/nobody", staff, "").statusCode())
                .isEqualTo(404);
    }

    private static String newAddress() {
        return "noa." + UUID.randomUUID() + "@practice.example";
    }

    private static String body(String name, String email, String role, String therapist, String language) {
        return """
                {"name": "%s", "email": "%s", "role": %s, "therapistId": %s, "language": "%s"}""".formatted(name, email, role, therapist, language);
    }

    private static HttpResponse<String> invite(String token, String body) {
        return identity.call("POST", "/api/accounts", token, body);
    }
}
