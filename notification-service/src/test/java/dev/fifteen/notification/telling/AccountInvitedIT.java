package dev.fifteen.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.contracts.AccountId;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.StaffId;
import dev.fifteen.contracts.identity.AccountInvited;
import dev.fifteen.contracts.identity.AccountInvited.Purpose;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.testing.RealServers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountInvitedIT {

    private static final MailServer MAIL = new MailServer();
    private static final OtherServices OTHERS = new OtherServices();
    private static final StaffId STAFF = StaffId.of("0199a6de-0000-7000-8000-000000000007");

    @Autowired
    private JdbcClient jdbc;

    private BookingTopic topic;

    private AccountId account = new AccountId(UUID.randomUUID());
    private String address = "";

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
        settings.add("fifteen.services.identity", OTHERS::address);
    }

    @BeforeAll
    void connect(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
    }

    @BeforeEach
    void another() {
        account = new AccountId(UUID.randomUUID());
        address = account + "@practice.example";
    }

    @AfterEach
    void forget() {
        OTHERS.identityIsAway(false);
        MAIL.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        MAIL.close();
        OTHERS.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, JOIN, You may sign in now, seven days",
        "fr, JOIN, Vous pouvez vous connecter, sept jours",
        "he, JOIN, אפשר להיכנס, שבעה ימים",
        "en, NEW_PASSWORD, A new password, seven days",
        "fr, NEW_PASSWORD, Un nouveau mot de passe, sept jours",
        "he, NEW_PASSWORD, סיסמה חדשה, שבעה ימים"
    })
    void linkGoesOutOnceInTheirLanguage(String language, Purpose purpose, String subject, String words) {
        OTHERS.invitation(account.value(), open(1, address, language));

        String id = say(1, purpose);
        topic.say(EventFamily.IDENTITY, event(1, purpose), id);

        await().untilAsserted(() -> assertThat(state(1)).isEqualTo("SENT"));
        assertThat(MAIL.receivedBy(address)).hasSize(1);
        ReceivedMail mail = MAIL.receivedBy(address).getFirst();
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text("text/plain")).contains("https://identity.example/invitation/secret-1", words);
        assertThat(mail.text("text/html")).contains("href=\"https://identity.example/invitation/secret-1\"");
    }

    @Test
    void identityThatIsAwayIsWaitedFor() {
        OTHERS.identityIsAway(true);
        OTHERS.invitation(account.value(), open(1, address, "en"));
        say(1, Purpose.JOIN);
        await().untilAsserted(() -> assertThat(reason(1)).isEqualTo("identity-unreachable"));

        OTHERS.identityIsAway(false);

        await().untilAsserted(() -> assertThat(MAIL.receivedBy(address)).hasSize(1));
    }

    @Test
    void invitationThatAnotherFollowedIsNotSent() {
        OTHERS.invitation(account.value(), open(2, address, "en"));

        say(1, Purpose.JOIN);
        say(2, Purpose.JOIN);

        await().untilAsserted(() -> assertThat(state(2)).isEqualTo("SENT"));
        assertThat(state(1)).isEqualTo("ABANDONED");
        assertThat(reason(1)).isEqualTo("overtaken");
        assertThat(MAIL.receivedBy(address)).hasSize(1);
    }

    @Test
    void invitationThatWasAcceptedOrEndedIsNotSent() {
        OTHERS.invitation(account.value(), null);

        say(1, Purpose.JOIN);

        await().untilAsserted(() -> assertThat(state(1)).isEqualTo("ABANDONED"));
        assertThat(reason(1)).isEqualTo("overtaken");
    }

    private String say(int number, Purpose purpose) {
        return topic.say(
                EventFamily.IDENTITY, event(number, purpose), UUID.randomUUID().toString());
    }

    private AccountInvited event(int number, Purpose purpose) {
        return new AccountInvited(account, null, number, purpose, Instant.parse("2031-01-13T17:00:00Z"), STAFF);
    }

    private static String open(int number, String email, String language) {
        return """
                {"number":%d,"email":"%s","language":"%s","link":"https://identity.example/invitation/secret-%d"}""".formatted(number, email, language, number);
    }

    private String state(int number) {
        return told("state", number);
    }

    private String reason(int number) {
        return told("coalesce(reason, '')", number);
    }

    private String told(String column, int number) {
        return jdbc.sql("SELECT " + column + " FROM message WHERE consultation_id = ? AND version = ?")
                .param(account.value())
                .param(number)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
