package dev.fifteen.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.contracts.booking.LinkRequested;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListLeft;
import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingIT {

    private static final MailServer MAIL = new MailServer();
    private static final OtherServices OTHERS = new OtherServices();

    @Autowired
    private JdbcClient jdbc;

    private BookingTopic topic;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
    }

    @BeforeAll
    void connect(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
    }

    @AfterEach
    void forget() {
        MAIL.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        MAIL.close();
        OTHERS.close();
    }

    @Test
    void sendsTheLinkToWhoeverJoins() {
        var booking = waits("WAITING", "null");
        topic.say(booking.joined());

        var mail = only(booking, 1);
        assertThat(mail.subject()).isEqualTo("You are on the list");
        assertThat(mail.text("text/plain"))
                .contains("https://fifteen.example/waiting#" + booking.id() + "/token", "/leave", "Kept for you until");
        assertThat(mail.content()).doesNotContain("text/calendar");
    }

    @Test
    void asksAboutATimeOnceHoweverOftenItHears() {
        var booking = waits("OFFERED", Booking::offerJson);
        SlotOffered offered = booking.offered(1);
        String id = topic.say(offered);
        topic.say(offered, id);
        topic.say(offered);

        var mail = only(booking, 1);
        assertThat(mail.subject()).isEqualTo("A time has come free: Monday, January 13, 2031, 9:00\u00A0AM");
        assertThat(mail.text("text/plain"))
                .contains("Noa Levi", "Kept for you until: Sunday, January 12, 2031", "Take this time, or let it go")
                .contains("https://fifteen.example/waiting#" + booking.id() + "/token");
        assertThat(mail.text("text/html")).contains("Noa Levi", "/waiting#" + booking.id() + "/token");
    }

    @Test
    void asksNobodyAboutWhatIsNotOfferedAnyMore() {
        var booking = waits("WAITING", "null");
        topic.say(booking.offered(1));

        await().untilAsserted(() -> assertThat(reasons(booking)).containsExactly("overtaken"));
        assertThat(MAIL.receivedBy(booking.requesterAddress())).isEmpty();
    }

    @Test
    void tellsOnlyWhoDidNotSaySoThatTheyAreOffTheList() {
        var booking = waits("LEFT", "null");
        topic.say(booking.left(WaitingListLeft.Reason.OWN_WISH));
        topic.say(booking.left(WaitingListLeft.Reason.OFFERS_LAPSED));

        var mail = only(booking, 1);
        assertThat(mail.subject()).isEqualTo("You are no longer on the list");
        assertThat(mail.text("text/plain")).doesNotContain("/waiting#");
    }

    @Test
    void sendsAFurtherLinkToWhoeverLostIt() {
        var booking = waits("WAITING", "null");
        topic.say(booking.joined());
        only(booking, 1);
        topic.say(new LinkRequested(booking.id(), null, booking.requester()));

        assertThat(only(booking, 2).subject()).isEqualTo("You are on the list");
    }

    private static Booking waits(String status, String offer) {
        return waits(status, booking -> offer);
    }

    private static Booking waits(String status, Function<Booking, String> offer) {
        var booking = Booking.ofOne();
        OTHERS.therapist(booking.therapist().value(), booking.therapistJson());
        OTHERS.consultation(booking.id().value(), booking.waitingJson(status, offer.apply(booking)));
        return booking;
    }

    /** The last of that many. */
    private static ReceivedMail only(Booking booking, int count) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(MAIL.receivedBy(booking.requesterAddress())).hasSize(count));
        return MAIL.receivedBy(booking.requesterAddress()).getLast();
    }

    private List<String> reasons(Booking booking) {
        return jdbc.sql("select reason from message where consultation_id = ? and state = 'ABANDONED'")
                .param(booking.id().value())
                .query((row, n) -> Objects.requireNonNullElse(row.getString("reason"), ""))
                .list();
    }
}
