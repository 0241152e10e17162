package dev.fifteen.identity.invitation;

import static dev.fifteen.identity.RunningIdentity.FIRST_THERAPIST;
import static dev.fifteen.identity.RunningIdentity.json;
import static dev.fifteen.identity.RunningIdentity.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.identity.RunningIdentity;
import dev.fifteen.identity.Told;
import dev.fifteen.identity.Told.Event;
import dev.fifteen.identity.signin.GatewayVisit;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Staff invite somebody, who chooses a password by the link and signs in by it. */
class InvitationIT {

    static final String PASSWORD = "a harbour at dawn";

    static RunningIdentity identity;
    static Told told;
    static String staff;
    static String service;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.local();
        told = new Told();
        staff = identity.tokenOf("demo-staff");
        service = identity.tokenOf("notification");
    }

    @AfterAll
    static void stop() {
        told.close();
        identity.close();
    }

    @BeforeEach
    void newVisitor() {
        identity.newVisitor();
    }

    @Nested
    class WhenInvited {

        final String email = newAddress();
        final JsonNode account = invite("Noa Levi", email, "therapist", FIRST_THERAPIST, "en");
        final String link = linkOf(account);

        @Test
        void choosesAPasswordAndSignsInByIt() {
            assertThat(identity.get(link).body()).contains("Hello <bdi>Noa Levi</bdi>", email);

            var done = choose(link, PASSWORD, PASSWORD);

            assertThat(done.statusCode()).isEqualTo(303);
            assertThat(identity.get(location(done)).body()).contains("Your password is saved", "/calendar");
            var access = identity.verified(
                    tokensOf(email, PASSWORD).get("access_token").asString());
            assertThat(access.getSubject()).isEqualTo(id(account));
            assertThat(access.getClaimAsStringList("roles")).isEqualTo(List.of("therapist"));
            assertThat(access.getClaimAsString("therapist_id")).isEqualTo(FIRST_THERAPIST);
            assertThat(state(account)).isEqualTo("ACTIVE");
        }

        @Test
        void signsInByTheAddressHoweverItIsTyped() {
            choose(link, PASSWORD, PASSWORD);

            assertThat(GatewayVisit.signIn(identity, " " + email.toUpperCase(Locale.ROOT) + " ", PASSWORD))
                    .startsWith(GatewayVisit.CALLBACK + "?code=");
        }

        @Test
        void isToldToTheOthersByIdsAlone() {
            choose(link, PASSWORD, PASSWORD);

            await().untilAsserted(() -> assertThat(told.about(id(account)))
                    .extracting(Event::type)
                    .containsExactly("AccountInvited", "AccountJoined"));
            assertThat(told.about(id(account)).getFirst().data())
                    .contains("\"number\":1", "\"purpose\":\"JOIN\"", FIRST_THERAPIST)
                    .contains(account.get("invitationExpiresAt").asString())
                    .doesNotContain("Noa", email);
        }

        @Test
        void cannotSignInBefore() {
            assertThat(GatewayVisit.signIn(identity, email, "")).endsWith("/sign-in?notice=failed");
            assertThat(GatewayVisit.signIn(identity, email, PASSWORD)).endsWith("/sign-in?notice=failed");
        }

        @Test
        void looksChangeNothing() {
            for (int i = 0; i < 3; i++) {
                assertThat(identity.get(link).statusCode()).isEqualTo(200);
            }
            assertThat(state(account)).isEqualTo("INVITED");
        }

        @Test
        void linkIsGoodOnce() {
            choose(link, PASSWORD, PASSWORD);

            assertVoid(identity.get(link));
            assertVoid(choose(link, "another harbour at dusk", "another harbour at dusk"));
            assertThat(GatewayVisit.signIn(identity, email, PASSWORD)).startsWith(GatewayVisit.CALLBACK);
        }

        @Test
        void ofTwoClicksAtOnceOneCounts() {
            var answers = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> choose(link, PASSWORD + i, PASSWORD + i).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join);

            assertThat(answers).containsExactlyInAnyOrder(303, 404, 404, 404);
            await().untilAsserted(() -> assertThat(told.about(id(account))).hasSize(2));
        }

        @Test
        void linkEndsAfterSevenDays() {
            identity.clock().advance(Duration.ofDays(7).minusSeconds(1));
            assertThat(identity.get(link).statusCode()).isEqualTo(200);

            identity.clock().advance(Duration.ofSeconds(1));
            assertVoid(identity.get(link));
            assertVoid(choose(link, PASSWORD, PASSWORD));
            assertThat(openInvitation(account).statusCode()).isEqualTo(404);
        }

        @Test
        void anotherInvitationMakesTheFirstVoid() {
            var again = identity.call("POST", "/api/accounts/" + id(account) + "/invitation", staff, "");

            assertThat(again.statusCode()).isEqualTo(200);
            assertVoid(identity.get(link));
            assertThat(identity.get(linkOf(account)).statusCode()).isEqualTo(200);
            assertThat(linkOf(account)).isNotEqualTo(link);
        }

        @Test
        void linkThatIsAskedForTwiceIsTheSame() {
            assertThat(linkOf(account)).isEqualTo(link);
        }

        @Test
        void linkOfAnotherOpensNothing() {
            var other = linkOf(invite("Claire", newAddress(), "staff", null, "fr"));
            var token = link.substring(link.lastIndexOf('/') + 1);
            var foreign = other.substring(other.lastIndexOf('/') + 1);

            assertVoid(identity.get("/invitation/" + token.substring(0, 22) + foreign.substring(22)));
            assertVoid(identity.get("/invitation/" + token.substring(0, token.length() - 1) + 'x'));
            assertVoid(identity.get("/invitation/" + token + "A"));
        }

        @ParameterizedTest
        @CsvSource({
            "short, short, too short",
            "'            ', '           ', not the same",
            "noa levi noa, noa levi nob, not the same",
            "'N o a  L e v i', 'N o a  L e v i', your name"
        })
        void passwordThatWillNotDoIsSaidKindly(String password, String again, String words) {
            var refused = choose(link, password, again);

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("role=\"alert\"", "aria-invalid=\"true\"", words);
            if (!password.isBlank()) {
                assertThat(refused.body()).doesNotContain("value=\"" + password);
            }
            assertThat(state(account)).isEqualTo("INVITED");
        }

        @Test
        void passwordMayBeOfAnyCharacters() {
            var password = "שלום \uD83D\uDE00 cafe\u0301 12";
            choose(link, password, password);

            // The same by a keyboard that composes.
            assertThat(GatewayVisit.signIn(identity, email, "שלום \uD83D\uDE00 caf\u00E9 12"))
                    .startsWith(GatewayVisit.CALLBACK);
        }

        @Test
        void pageKeepsItsSecret() {
            var page = identity.get(link);

            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(page.body()).doesNotContain("<script", "http://", "https://");
        }

        @Test
        void databaseHasNoLinkAndNoPassword() {
            choose(link, PASSWORD, PASSWORD);
            var jdbc = JdbcClient.create(identity.database().dataSource());

            var row = jdbc.sql("SELECT account::text FROM account WHERE email = ?")
                    .param(email)
                    .query(String.class)
                    .single();
            assertThat(row).contains("$argon2id$").doesNotContain(PASSWORD, link.substring(link.lastIndexOf('/') + 23));
        }
    }

    @Nested
    class WhenActive {

        final String email = newAddress();
        final JsonNode account = invite("Ada Example", email, "staff", null, "en");

        {
            choose(linkOf(account), PASSWORD, PASSWORD);
        }

        @Test
        void isStaffToTheServices() {
            var token = tokensOf(email, PASSWORD).get("access_token").asString();

            assertThat(identity.verified(token).getClaimAsStringList("roles")).isEqualTo(List.of("staff"));
            assertThat(identity.get("/api/accounts", token).statusCode()).isEqualTo(200);
        }

        @Test
        void choosesAnotherPasswordByAnotherInvitation() {
            var before = tokensOf(email, PASSWORD);
            identity.call("POST", "/api/accounts/" + id(account) + "/invitation", staff, "");
            assertThat(refresh(before).statusCode()).isEqualTo(200);
            var page = identity.get(linkOf(account));
            assertThat(page.body()).contains("A new password");

            choose(linkOf(account), "another harbour at dusk", "another harbour at dusk");

            assertThat(refresh(before).statusCode()).isEqualTo(400);
            // The browser that signed in by the former password is asked again, too.
            assertThat(tokensByThisBrowser().has("access_token")).isFalse();
            identity.newVisitor();
            assertThat(GatewayVisit.signIn(identity, email, PASSWORD)).endsWith("/sign-in?notice=failed");
            assertThat(tokensOf(email, "another harbour at dusk").has("access_token"))
                    .isTrue();
            await().untilAsserted(() -> assertThat(told.about(id(account)))
                    .extracting(Event::type)
                    .containsExactly("AccountInvited", "AccountJoined", "AccountInvited", "PasswordReplaced"));
            assertThat(told.about(id(account)).get(2).data()).contains("\"purpose\":\"NEW_PASSWORD\"");
        }

        @Test
        void getsNoFurtherTokenOnceEnded() {
            var before = tokensOf(email, PASSWORD);

            var ended = identity.call("DELETE", "/api/accounts/" + id(account), staff, "");

            assertThat(ended.statusCode()).isEqualTo(204);
            assertThat(refresh(before).statusCode()).isEqualTo(400);
            assertThat(tokensByThisBrowser().has("access_token")).isFalse();
            identity.newVisitor();
            assertThat(GatewayVisit.signIn(identity, email, PASSWORD)).endsWith("/sign-in?notice=failed");
        }

        @Test
        void isForgottenOnceEnded() {
            identity.call("DELETE", "/api/accounts/" + id(account), staff, "");

            assertThat(state(account)).isEqualTo("ENDED");
            assertThat(identity.get("/api/accounts", staff).body()).doesNotContain(email);
            assertThat(invite("Ada Example", email, "staff", null, "en")
                            .get("id")
                            .asString())
                    .isNotEqualTo(id(account));
            await().untilAsserted(() ->
                    assertThat(told.about(id(account)).getLast().type()).isEqualTo("AccountEnded"));
        }

        @Test
        void cannotEndTheirOwnAccount() {
            var token = tokensOf(email, PASSWORD).get("access_token").asString();

            var refused = identity.call("DELETE", "/api/accounts/" + id(account), token, "");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("own-account");
            assertThat(state(account)).isEqualTo("ACTIVE");
        }

        private HttpResponse<String> refresh(JsonNode tokens) {
            return identity.askForToken(
                    "gateway",
                    "gateway",
                    Map.of(
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            tokens.get("refresh_token").asString()));
        }

        private JsonNode tokensByThisBrowser() {
            return exchange(location(identity.get(GatewayVisit.authorize())));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, ltr, Welcome", "fr, ltr, Bienvenue", "he, rtl, ברוכים הבאים"})
    void pageSpeaksTheirLanguage(String language, String direction, String words) {
        var page = identity.get(linkOf(invite("<b>Noa", newAddress(), "staff", null, language)));

        assertThat(page.body())
                .contains(
                        "<html lang=\"%s\" dir=\"%s\">".formatted(language, direction),
                        words,
                        "<bdi>&lt;b&gt;Noa</bdi>")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "..%2f", "AAAA", "%00"})
    void linkThatNeverWasLooksLikeOneThatIsVoid(String token) {
        assertThat(identity.get("/invitation/" + token).statusCode()).isIn(400, 404);
    }

    @Test
    void linkOutlivesARestart(@TempDir Path folder) {
        var key = "fifteen.identity.key-file=" + folder.resolve("key.pem");
        try (var before = RunningIdentity.local(key)) {
            var email = newAddress();
            var account = json(before.call(
                    "POST", "/api/accounts", before.tokenOf("demo-staff"), body("Noa", email, "staff", null, "en")));
            var link = linkOf(before, account);

            try (var after = RunningIdentity.start(RunningIdentity.freePort(), "local", before.database(), key)) {
                assertThat(after.get(link.replace(":" + before.port(), ":" + after.port()))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    /** For the eye: target/pages. */
    @Test
    void writesThePagesDown() throws Exception {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        var css = "<style>" + identity.get("/sign-in.css").body() + "</style></head>";
        for (var language : List.of("en", "fr", "he")) {
            var link = linkOf(invite("Noa Levi", newAddress(), "therapist", FIRST_THERAPIST, language));
            Files.writeString(
                    folder.resolve("invitation-" + language + ".html"),
                    identity.get(link).body().replace("</head>", css));
            Files.writeString(
                    folder.resolve("fault-" + language + ".html"),
                    choose(link, "short", "short").body().replace("</head>", css));
            Files.writeString(
                    folder.resolve("done-" + language + ".html"),
                    identity.get(location(choose(link, PASSWORD, PASSWORD)))
                            .body()
                            .replace("</head>", css));
        }
        Files.writeString(
                folder.resolve("void.html"),
                identity.get("/invitation/x").body().replace("</head>", css));
        assertThat(folder).isNotEmptyDirectory();
    }

    static String newAddress() {
        return "noa." + UUID.randomUUID() + "@practice.example";
    }

    static String body(String name, String email, String role, @Nullable String therapist, String language) {
        return """
                {"name": "%s", "email": "%s", "role": "%s", "therapistId": %s, "language": "%s"}""".formatted(name, email, role, therapist == null ? null : '"' + therapist + '"', language);
    }

    private static JsonNode invite(
            String name, String email, String role, @Nullable String therapist, String language) {
        var answer = identity.call("POST", "/api/accounts", staff, body(name, email, role, therapist, language));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private static String linkOf(JsonNode account) {
        return linkOf(identity, account);
    }

    private static String linkOf(RunningIdentity server, JsonNode account) {
        return json(server.get("/internal/accounts/" + id(account) + "/invitation", server.tokenOf("notification")))
                .get("link")
                .asString();
    }

    private static HttpResponse<String> openInvitation(JsonNode account) {
        return identity.get("/internal/accounts/" + id(account) + "/invitation", service);
    }

    private static HttpResponse<String> choose(String link, String password, String again) {
        return identity.post(link, Map.of("password", password, "again", again));
    }

    private static void assertVoid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This link does not work").doesNotContain("<form");
    }

    private static String id(JsonNode account) {
        return account.get("id").asString();
    }

    private static String state(JsonNode account) {
        for (var item : json(identity.get("/api/accounts", staff)).get("items")) {
            if (id(item).equals(id(account))) {
                return item.get("state").asString();
            }
        }
        return "unknown";
    }

    private static JsonNode tokensOf(String email, String password) {
        return exchange(GatewayVisit.signIn(identity, email, password));
    }

    private static JsonNode exchange(String callback) {
        return json(identity.askForToken(
                "gateway",
                "gateway",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        GatewayVisit.find("[?&]code=([^&]+)", callback),
                        "redirect_uri",
                        GatewayVisit.CALLBACK,
                        "code_verifier",
                        GatewayVisit.VERIFIER)));
    }
}
