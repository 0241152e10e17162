package dev.fifteen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.acceptance.Visitor.Page;
import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Stack;
import dev.fifteen.local.mailbox.Mail;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff invite a therapist, who follows the link of the mail, chooses a password and signs in to a calendar, until the account is ended. */
@WholeStack
class InvitationAcceptanceIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PASSWORD = "a harbour at dawn";
    private static final Pattern LINK = Pattern.compile("\\S+/invitation/[\\w-]{54}");

    private final Stack stack;
    private final Practice practice;
    private final String email = "noa." + UUID.randomUUID() + "@practice.example";

    InvitationAcceptanceIT(Stack stack, Practice practice) {
        this.stack = stack;
        this.practice = practice;
    }

    @Test
    void therapistComesByTheLinkOfAMailToACalendarOfTheirOwn() {
        String own = practice.therapist(Practice.INSTANT);
        String other = practice.therapist(Practice.INSTANT);
        var account = invite("therapist", '"' + own + '"');
        var visitor = new Visitor();
        var form = visitor.open(linkIn(mailOf(1)));
        assertThat(form.body()).contains("Robin Test", email);

        var done = visitor.submit(form, form.address(), Map.of("password", PASSWORD, "again", PASSWORD));
        assertThat(done.body()).contains("Your password is saved", "/calendar");
        assertThat(signIn(visitor, "/calendar").body()).contains("<calendar-page>");

        assertThat(visitor.open(gateway("/api/session")).body()).contains("Robin Test", "therapist", own);
        assertThat(visitor.open(gateway("/api/therapists/" + own + "/calendar")).status())
                .isEqualTo(200);
        assertThat(visitor.open(gateway("/api/therapists/" + other + "/calendar"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.open(gateway("/api/accounts")).status()).isEqualTo(403);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(eventsAbout(account))
                        .containsExactlyInAnyOrder("AccountInvited", "MessageSent", "AccountJoined"));
        assertThat(practice.staff().get("/api/journal/events").whole().body()).doesNotContain(email);
    }

    @Test
    void lostPasswordIsMendedByStaffAndALeaverIsGone() {
        var account = invite("staff", "null");
        var first = linkIn(mailOf(1));
        var sentAgain = practice.staff().post("/api/accounts/" + account + "/invitation", "");
        assertThat(sentAgain.status()).as(sentAgain.whole().body()).isEqualTo(200);
        assertThat(new Visitor().open(first).status()).isEqualTo(404);
        choose(linkIn(mailOf(2)), PASSWORD);
        practice.staff().post("/api/accounts/" + account + "/invitation", "");

        assertThat(mailOf(3).subject()).isEqualTo("A new password");
        choose(linkIn(mailOf(3)), "another harbour at dusk");
        var visitor = new Visitor();
        assertThat(signIn(visitor, "/people").body()).contains("do not match");
        assertThat(signIn(visitor, "/people", "another harbour at dusk").body()).contains("<people-page>");
        assertThat(visitor.open(gateway("/api/accounts")).status()).isEqualTo(200);

        assertThat(practice.staff().delete("/api/accounts/" + account).status()).isEqualTo(204);

        assertThat(signIn(new Visitor(), "/people", "another harbour at dusk").body())
                .contains("do not match");
        assertThat(practice.staff().get("/api/accounts").whole().body())
                .contains(account)
                .doesNotContain(email);
    }

    private String invite(String role, String therapist) {
        var invited = practice.staff()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/accounts", """
                        {"name":"Robin Test","email":"%s","role":"%s","therapistId":%s,"language":"en"}""".formatted(email, role, therapist));
        assertThat(invited.status()).as(invited.whole().body()).isEqualTo(201);
        return invited.text("id");
    }

    private Mail mailOf(int number) {
        return await().atMost(SOON)
                .until(() -> practice.mailsTo(email), mails -> mails.size() == number)
                .getFirst();
    }

    private static URI linkIn(Mail mail) {
        var link = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(link.find()).isTrue();
        return URI.create(link.group());
    }

    private static void choose(URI link, String password) {
        var visitor = new Visitor();
        var form = visitor.open(link);
        assertThat(visitor.submit(form, link, Map.of("password", password, "again", password))
                        .status())
                .isEqualTo(200);
    }

    private Page signIn(Visitor visitor, String path) {
        return signIn(visitor, path, PASSWORD);
    }

    private Page signIn(Visitor visitor, String path, String password) {
        var page = visitor.open(gateway(path));
        return visitor.submit(
                page,
                stack.addressOf(Endpoint.IDENTITY).resolve("/sign-in"),
                Map.of("username", email, "password", password));
    }

    private List<String> eventsAbout(String account) {
        return practice.staff()
                .get("/api/journal/events?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(event -> event.toString().contains(account))
                .map(event -> event.path("type").asString())
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }

    private URI gateway(String path) {
        return stack.addressOf(Endpoint.GATEWAY).resolve(path);
    }
}
