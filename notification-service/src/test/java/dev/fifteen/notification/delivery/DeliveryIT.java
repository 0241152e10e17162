package dev.fifteen.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.availability.TherapistProfile;
import dev.fifteen.contracts.availability.TherapistRegistered;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import dev.fifteen.notification.message.ContentLinesReader;
import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Script;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.testing.Issuer;
import dev.fifteen.testing.RealServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {

    private static final MailServer MAIL = new MailServer();
    private static final OtherServices OTHERS = new OtherServices();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Delivery delivery;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transactions;

    @Value("${local.server.port}")
    private int port;

    private BookingTopic topic;
    private Said said;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
    }

    @BeforeAll
    void listen(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
        said = new Said(kafka);
    }

    @AfterEach
    void forget() {
        MAIL.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        said.close();
        MAIL.close();
        OTHERS.close();
    }

    @Test
    void tellsClientAndTherapistEachOnceInTheirLanguageAndZone() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        topic.say(booking.requested());
        String cause = topic.say(booking.confirmed());

        await().untilAsserted(() -> assertThat(said.about(booking.id()))
                .extracting(Said.Event::type)
                .containsExactly("MessageSent", "MessageSent"));
        ReceivedMail client = only(booking.requesterAddress());
        assertThat(client.subject()).isEqualTo("Your call is confirmed: Monday, January 13, 2031, 9:00\u00A0AM");
        assertThat(client.text("text/plain"))
                .contains("https://fifteen.example/c#" + booking.id() + "/token", "Noa Levi", "Pacific Standard Time");
        var invitation = new ContentLinesReader(client.text("text/calendar"));
        assertThat(invitation.value("UID")).isEqualTo(booking.id() + "@harbour.example");
        assertThat(invitation.value("ATTENDEE")).isEqualTo("mailto:" + booking.requesterAddress());
        ReceivedMail therapist = only(booking.therapistAddress());
        assertThat(therapist.subject()).isEqualTo("Nouvel appel\u00A0: lundi 13 janvier 2031, 12:00");
        assertThat(therapist.content())
                .doesNotContain(booking.requesterAddress())
                .doesNotContain("/c#");
        assertThat(therapist.text("text/plain")).contains("sans contrôler votre permis");
        assertThat(client.text("text/plain")).doesNotContain("licence");

        assertThat(said.about(booking.id())).allSatisfy(event -> {
            assertThat(event.attributes()).containsEntry("ce_correlationid", BookingTopic.CORRELATION);
            assertThat(event.attributes()).containsEntry("ce_causationid", cause);
            assertThat(event.attributes()).containsEntry("ce_traceparent", BookingTopic.TRACE);
            assertThat(event.data()).doesNotContain("@").doesNotContain("Maya");
        });
    }

    @Test
    void tellsEachOfACoupleApart() {
        var booking = known(Booking.ofTwo(), "CONFIRMED");
        topic.say(booking.requested());
        topic.say(booking.confirmed());

        awaitSent(booking, 3);
        ReceivedMail requester = only(booking.requesterAddress());
        ReceivedMail partner = only(booking.partnerAddress());
        assertThat(requester.content() + requester.text("text/plain") + requester.text("text/calendar"))
                .doesNotContain(booking.partnerAddress());
        assertThat(partner.content() + partner.text("text/plain") + partner.text("text/calendar"))
                .doesNotContain(booking.requesterAddress());
        assertThat(partner.header("Content-Language")).isEqualTo("he");
        assertThat(page(partner)).isNotEqualTo(page(requester));
    }

    @Test
    void asksTheTherapistBeforeThereIsAnythingToConfirm() {
        var booking = known(Booking.ofOne(), "AWAITING_APPROVAL");
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));

        awaitSent(booking, 2);
        assertThat(only(booking.therapistAddress()).text("text/plain"))
                .contains("dimanche 12 janvier 2031\n  12:00".replace("\n", "\r\n"));
        assertThat(only(booking.requesterAddress()).subject()).startsWith("Your request has arrived");
    }

    @Test
    void welcomesATherapistOnceWhoWasTakenIn() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        var profile = new TherapistProfile(
                "Noa Levi",
                "LMFT",
                List.of("fr"),
                List.of("couples"),
                List.of(),
                ZoneId.of("America/Toronto"),
                List.of(Channel.VIDEO));
        String id = topic.say(
                EventFamily.AVAILABILITY,
                new TherapistRegistered(booking.therapist(), profile),
                UUID.randomUUID().toString());
        topic.say(EventFamily.AVAILABILITY, new TherapistRegistered(booking.therapist(), profile), id);

        var asCalls = new ConsultationId(booking.therapist().value());
        await().untilAsserted(() ->
                assertThat(said.about(asCalls)).extracting(Said.Event::type).containsExactly("MessageSent"));
        ReceivedMail welcome = only(booking.therapistAddress());
        assertThat(welcome.subject()).isEqualTo("Votre agenda est prêt");
        assertThat(welcome.text("text/plain")).contains("https://fifteen.example/calendar");
    }

    @Test
    void tellsNothingTwiceWhateverIsDeliveredTwice() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        topic.say(booking.requested());
        String id = topic.say(booking.confirmed());
        awaitSent(booking, 2);

        topic.say(booking.confirmed(), id);
        topic.say(booking.requested());
        topic.say(booking.confirmed());
        var other = known(Booking.ofOne(), "CONFIRMED");
        topic.say(other.requested());
        topic.say(other.confirmed());
        awaitSent(other, 2);

        assertThat(only(booking.requesterAddress())).isNotNull();
        assertThat(only(booking.therapistAddress())).isNotNull();
        assertThat(timersOf(booking)).isZero();
    }

    @Test
    void decidesNothingThatItsTransactionTakesBack() {
        var booking = Booking.ofOne();
        var message = message(booking);

        transactions.executeWithoutResult(transaction -> {
            deliveries.begin(message);
            transaction.setRollbackOnly();
        });

        assertThat(ledger.pending(message.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(message.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void sendsOnceWhenTheMailServerComesBack() {
        MAIL.goAway();
        var booking = known(Booking.ofOne(), "CONFIRMED");
        topic.say(booking.requested());
        topic.say(booking.confirmed());
        await().untilAsserted(() -> assertThat(typesSaidAbout(booking)).contains("MessageFailed"));
        assertThat(said.about(booking.id()).getFirst().data()).contains("smtp-unreachable", "\"attempt\":1");
        MAIL.comeBack();

        awaitSent(booking, 2);
        assertThat(only(booking.requesterAddress())).isNotNull();
        assertThat(only(booking.therapistAddress())).isNotNull();
    }

    @Test
    void triesAgainWhatWasRefusedForNow() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        MAIL.script().times(3, "RCPT TO:<" + booking.requesterAddress(), "451 4.7.1 try again later");
        topic.say(booking.requested());
        topic.say(booking.confirmed());

        awaitSent(booking, 2);
        assertThat(only(booking.requesterAddress())).isNotNull();
        // At the first and the second try, not at the third.
        assertThat(typesSaidAbout(booking).stream().filter("MessageFailed"::equals))
                .hasSize(2);
        assertThat(row(booking, "REQUESTER")).isEqualTo("SENT after 3 failures");
    }

    @Test
    void givesUpAtOnceOnWhomTheServerRefuses() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        MAIL.script()
                .once("RCPT TO:<" + booking.requesterAddress(), "550 5.1.1 no such user " + booking.requesterAddress());
        topic.say(booking.requested());
        topic.say(booking.confirmed());

        await().untilAsserted(() ->
                assertThat(typesSaidAbout(booking)).containsExactlyInAnyOrder("MessageSent", "MessageAbandoned"));
        assertThat(said.about(booking.id()).stream().map(Said.Event::data))
                .anyMatch(data -> data.contains("\"smtp-550\""))
                .noneMatch(data -> data.contains("@"));
        assertThat(timersOf(booking)).isZero();
        assertThat(MAIL.receivedBy(booking.requesterAddress())).isEmpty();
    }

    @Test
    void holdsItAgainstNoMessageThatTheServerTookNothingFromAnybody() {
        MAIL.script()
                .inTheMood(command -> command.startsWith("RCPT") ? Optional.of("554 5.7.1 denied") : Optional.empty());
        List<Booking> bookings = Stream.generate(() -> known(Booking.ofOne(), "CONFIRMED"))
                .limit(10)
                .toList();
        for (Booking booking : bookings) {
            topic.say(booking.requested());
            topic.say(booking.confirmed());
        }
        await().untilAsserted(() -> assertThat(rows(bookings))
                .contains("PENDING after 0 failures, relay-refuses")
                .hasSize(20));
        assertThat(bookings)
                .as("staff see why it waits")
                .allSatisfy(booking -> await().untilAsserted(() -> assertThat(typesSaidAbout(booking))
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allMatch(type -> type.equals("MessageFailed") || type.equals("MessageAbandoned"))));
        MAIL.script().inTheMood(command -> Optional.empty());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows(bookings)).noneMatch(row -> row.startsWith("PENDING")));
        assertThat(rows(bookings))
                .filteredOn(row -> row.startsWith("ABANDONED"))
                .hasSize(4);
        assertThat(rows(bookings)).contains("SENT after 0 failures");
    }

    @Test
    void sendsAgainUnderTheSameIdWhatMayHaveBeenLost() {
        var booking = known(Booking.ofOne(), "AWAITING_APPROVAL");
        MAIL.script().once("CONTENT", Script.LOST);
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));

        awaitSent(booking, 2);
        assertThat(MAIL.received()).hasSize(3);
        assertThat(MAIL.received().stream()
                        .map(mail -> mail.header("Message-ID"))
                        .distinct())
                .hasSize(2)
                .contains("<" + idOf(booking) + "@harbour.example>");
    }

    @Test
    void isNotSentASecondTimeWhileItIsBeingSent() {
        var booking = known(Booking.ofOne(), "AWAITING_APPROVAL");
        var thought = MAIL.script().think();
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));
        await().until(MAIL.script()::isThinking);

        assertThat(delivery.attempt(MessageId.of(idOf(booking)))).isNotInstanceOf(OnCompleteRemove.class);
        thought.countDown();

        awaitSent(booking, 2);
        assertThat(only(booking.therapistAddress())).isNotNull();
    }

    @Test
    void doesNotSayWhatIsNoLongerSo() {
        var booking = known(Booking.ofOne(), "CANCELLED");
        topic.say(booking.requested());
        topic.say(booking.confirmed());

        await().untilAsserted(() ->
                assertThat(typesSaidAbout(booking)).containsExactly("MessageAbandoned", "MessageAbandoned"));
        assertThat(said.about(booking.id())).allMatch(event -> event.data().contains("\"overtaken\""));
        assertThat(MAIL.received()).isEmpty();
    }

    @Test
    void doesNotAskForAnAnswerAfterItsDeadline() {
        var booking = known(Booking.ofOne(), "AWAITING_APPROVAL");
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(Instant.parse("2020-01-12T17:00:00Z")));

        await().untilAsserted(() ->
                assertThat(typesSaidAbout(booking)).containsExactly("MessageAbandoned", "MessageAbandoned"));
        assertThat(said.about(booking.id()).getFirst().data()).contains("too-late");
    }

    @Test
    void givesUpOnWhomBookingHasForgotten() {
        var booking = Booking.ofOne();
        topic.say(booking.requested());
        topic.say(booking.confirmed());

        await().untilAsserted(() ->
                assertThat(typesSaidAbout(booking)).containsExactly("MessageAbandoned", "MessageAbandoned"));
        assertThat(said.about(booking.id())).allMatch(event -> event.data().contains("booking-knows-nothing"));
    }

    @Test
    void waitsForBookingAndIsNotMisledBySomethingInItsPlace() {
        var booking = known(Booking.ofOne(), "CONFIRMED");
        OTHERS.bookingGoesAway();
        topic.say(booking.requested());
        topic.say(booking.confirmed());
        await().untilAsserted(() -> assertThat(said.about(booking.id()))
                .anyMatch(event -> event.data().contains("booking-unreachable")));
        OTHERS.bookingIsMistaken(true);
        OTHERS.bookingComesBack();
        await().untilAsserted(() -> assertThat(attempts(booking)).isGreaterThan(2));
        OTHERS.bookingIsMistaken(false);

        awaitSent(booking, 2);
        assertThat(typesSaidAbout(booking)).doesNotContain("MessageAbandoned");
    }

    @Test
    void signsInAnewWhenItsTokenIsRefused() {
        var first = known(Booking.ofOne(), "AWAITING_APPROVAL");
        topic.say(first.requested());
        topic.say(first.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));
        awaitSent(first, 2);
        OTHERS.refuseOldTokens();
        var second = known(Booking.ofOne(), "AWAITING_APPROVAL");
        topic.say(second.requested());
        topic.say(second.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));

        awaitSent(second, 2);
        assertThat(attempts(second)).isLessThanOrEqualTo(1);
    }

    @Test
    void tellsInTheOrderInWhichThingsHappened() {
        var booking = known(Booking.ofOne(), "AWAITING_APPROVAL");
        MAIL.script().times(4, "RCPT TO:<" + booking.therapistAddress(), "450 4.2.1 busy");
        topic.say(booking.requested());
        topic.say(booking.awaitsApproval(Instant.parse("2031-01-12T17:00:00Z")));
        await().untilAsserted(() -> assertThat(typesSaidAbout(booking)).contains("MessageFailed"));
        known(booking, "CONFIRMED");
        topic.say(booking.confirmed());

        // The receipt, and the confirmation to both.
        awaitSent(booking, 3);
        assertThat(typesSaidAbout(booking)).containsOnlyOnce("MessageAbandoned");
        List<String> toTherapist = said.about(booking.id()).stream()
                .map(Said.Event::data)
                .filter(data -> data.contains("THERAPIST"))
                .toList();
        assertThat(toTherapist.getLast()).contains("NEW_CONSULTATION");
        assertThat(only(booking.therapistAddress()).subject()).startsWith("Nouvel appel");
    }

    @Nested
    class AfterTheConfirmation {

        private static final Quarter LATER = Booking.START.plus(8);

        @Test
        void movesTheInvitationOfEach() {
            var booking = confirmed(Booking.ofTwo(), 3);
            OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED", LATER));
            topic.say(booking.moved(Booking.START, LATER));

            awaitSent(booking, 6);
            for (String address :
                    List.of(booking.requesterAddress(), booking.partnerAddress(), booking.therapistAddress())) {
                ReceivedMail moved = MAIL.receivedBy(address).getLast();
                var event = new ContentLinesReader(moved.text("text/calendar"));
                assertThat(event.value("METHOD")).isEqualTo("REQUEST");
                assertThat(event.value("SEQUENCE")).isEqualTo("1");
                assertThat(event.value("UID")).isEqualTo(booking.id() + "@harbour.example");
            }
            assertThat(MAIL.receivedBy(booking.requesterAddress()).getLast().subject())
                    .isEqualTo("Your call has a new time: Monday, January 13, 2031, 11:00\u00A0AM");
        }

        @Test
        void takesTheInvitationBackFromEach() {
            var booking = confirmed(Booking.ofTwo(), 3);
            known(booking, "CANCELLED");
            topic.say(booking.cancelled());

            awaitSent(booking, 6);
            ReceivedMail mail = MAIL.receivedBy(booking.partnerAddress()).getLast();
            assertThat(new ContentLinesReader(mail.text("text/calendar")).value("STATUS"))
                    .isEqualTo("CANCELLED");
            assertThat(mail.content()).contains("method=CANCEL");
            assertThat(mail.text("text/plain")).doesNotContain("/c#");
            assertThat(timersOf(booking)).isZero();
            assertThat(remindersOf(booking)).isZero();
        }

        @Test
        void saysNothingOfAnEndToWhomNothingWasSaid() {
            MAIL.goAway();
            OTHERS.bookingGoesAway();
            var booking = known(Booking.ofTwo(), "CANCELLED");
            topic.say(booking.requested());
            topic.say(booking.cancelled());
            OTHERS.bookingComesBack();
            MAIL.comeBack();

            await().untilAsserted(() -> assertThat(
                            typesSaidAbout(booking).stream().filter(type -> !type.equals("MessageFailed")))
                    .containsExactlyInAnyOrder("MessageSent", "MessageAbandoned", "MessageAbandoned"));
            assertThat(only(booking.requesterAddress()).parts())
                    .as("no invitation")
                    .hasSize(2);
            assertThat(said.about(booking.id()))
                    .filteredOn(event -> event.type().equals("MessageAbandoned"))
                    .allMatch(event -> event.data().contains("never-told"));
        }

        @Test
        void tellsOneOfACoupleOfTheOther() {
            var booking = confirmed(Booking.ofTwo(), 3);
            topic.say(booking.accepted());
            awaitSent(booking, 4);
            topic.say(booking.withdrew(Objects.requireNonNull(booking.partner())));

            awaitSent(booking, 5);
            assertThat(MAIL.receivedBy(booking.requesterAddress()))
                    .extracting(
                            mail -> mail.text("text/plain").lines().findFirst().orElseThrow())
                    .containsExactly(
                            "Your call is confirmed", "You will both be there", "The other person will not be there");
            assertThat(MAIL.receivedBy(booking.partnerAddress())).hasSize(1);
        }

        @Test
        void tellsClientsThatTheirWishCameToNothing() {
            var booking = confirmed(Booking.ofTwo(), 3);
            topic.say(booking.wished(LATER, Actor.CLIENT));
            topic.say(booking.stays(LATER));
            topic.say(booking.wished(LATER, Actor.CLIENT));
            topic.say(booking.stays(LATER));

            awaitSent(booking, 7);
            ReceivedMail stays = MAIL.receivedBy(booking.requesterAddress()).getLast();
            assertThat(stays.subject()).isEqualTo("Your call stays as it is: Monday, January 13, 2031, 9:00\u00A0AM");
            assertThat(stays.text("text/plain")).contains("Also open", "12:00\u00A0PM");
            assertThat(MAIL.receivedBy(booking.therapistAddress())).hasSize(1);
        }

        @Test
        void doesNotTroubleClientsWithATherapistsWish() {
            var booking = confirmed(Booking.ofOne(), 2);
            topic.say(booking.wished(LATER, Actor.THERAPIST));
            topic.say(booking.stays(LATER));
            known(booking, "CANCELLED");
            topic.say(booking.cancelled());

            awaitSent(booking, 4);
            assertThat(MAIL.receivedBy(booking.requesterAddress()))
                    .extracting(
                            mail -> mail.text("text/plain").lines().findFirst().orElseThrow())
                    .containsExactly("Your call is confirmed", "The call is cancelled");
        }

        @Test
        void tellsWhoeverIsErasedThatTheyWere() {
            var booking = confirmed(Booking.ofOne(), 2);
            OTHERS.farewell(booking.requester().value(), """
                    {"email":"%s","language":"he","zone":"Asia/Jerusalem","since":"2027-01-01T00:00:00Z"}""".formatted(booking.requesterAddress()));
            topic.say(booking.erased());

            awaitSent(booking, 3);
            ReceivedMail last = MAIL.receivedBy(booking.requesterAddress()).getLast();
            assertThat(last.subject()).isEqualTo("מה שידענו עליך נמחק");
            assertThat(last.text("text/plain")).doesNotContain("/c#");
        }

        @Test
        void leavesNoTraceOfAFarewellToNobody() {
            var booking = confirmed(Booking.ofOne(), 2);
            topic.say(booking.erased());

            await().untilAsserted(() -> assertThat(typesSaidAbout(booking)).contains("ClientForgotten"));
            await().untilAsserted(() -> assertThat(timersOf(booking)).isZero());
            await().untilAsserted(() -> assertThat(
                            jdbc.sql("select count(*) from message where kind = 'ERASURE' and consultation_id = ?")
                                    .param(booking.id().value())
                                    .query(Integer.class)
                                    .single())
                    .isZero());
            assertThat(typesSaidAbout(booking)).doesNotContain("MessageAbandoned");
        }

        @Test
        void showsStaffWhoWasToldAndTellsItAgain() throws Exception {
            var booking = confirmed(Booking.ofOne(), 2);

            assertThat(staff("GET", "?consultation=" + booking.id()).body())
                    .contains(
                            "\"CONFIRMATION\"",
                            "\"NEW_CONSULTATION\"",
                            "\"SENT\"",
                            booking.requester().toString())
                    .doesNotContain("@");
            String id = jdbc.sql("select message_id from message where consultation_id = ? and role = 'REQUESTER'")
                    .param(booking.id().value())
                    .query(String.class)
                    .single();
            assertThat(staff("POST", "/" + id + "/resend").statusCode()).isEqualTo(202);

            awaitSent(booking, 3);
            assertThat(MAIL.receivedBy(booking.requesterAddress()).stream()
                            .map(mail -> mail.header("Message-ID"))
                            .distinct())
                    .hasSize(2);
            assertThat(staff("POST", "/" + UUID.randomUUID() + "/resend").statusCode())
                    .isEqualTo(404);
        }

        private HttpResponse<String> staff(String method, String path) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/messages" + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .header("Authorization", "Bearer " + Issuer.shared().staff());
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        @Test
        void remindsAtTheTimeThatHoldsAndAtNoOther() {
            var booking = confirmed(Booking.ofOne(), 2);
            assertThat(remindersOf(booking)).isEqualTo(1);
            OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED", LATER));
            topic.say(booking.moved(Booking.START, LATER));
            awaitSent(booking, 4);

            assertThat(jdbc.sql("select execution_time from scheduled_tasks where task_instance like ?")
                            .param(booking.id() + "@%")
                            .query(OffsetDateTime.class)
                            .list())
                    .extracting(OffsetDateTime::toInstant)
                    .containsExactly(LATER.start().minus(Duration.ofHours(24)));
        }

        private Booking confirmed(Booking booking, int told) {
            known(booking, "CONFIRMED");
            topic.say(booking.requested());
            topic.say(booking.confirmed());
            awaitSent(booking, told);
            return booking;
        }

        private int remindersOf(Booking booking) {
            return jdbc.sql(
                            "select count(*) from scheduled_tasks where task_name like 'remind%' and task_instance like ?")
                    .param(booking.id() + "@%")
                    .query(Integer.class)
                    .single();
        }
    }

    private Booking known(Booking booking, String status) {
        OTHERS.consultation(booking.id().value(), booking.consultationJson(status));
        OTHERS.therapist(booking.therapist().value(), booking.therapistJson());
        return booking;
    }

    private void awaitSent(Booking booking, int messages) {
        await().untilAsserted(() -> assertThat(typesSaidAbout(booking).stream().filter("MessageSent"::equals))
                .hasSize(messages));
    }

    private List<String> typesSaidAbout(Booking booking) {
        return said.about(booking.id()).stream().map(Said.Event::type).toList();
    }

    private static ReceivedMail only(String address) {
        assertThat(MAIL.receivedBy(address)).hasSize(1);
        return MAIL.receivedBy(address).getFirst();
    }

    private static String page(ReceivedMail mail) {
        return mail.text("text/plain")
                .lines()
                .filter(line -> line.contains("/c#"))
                .findFirst()
                .orElseThrow();
    }

    private static Message message(Booking booking) {
        return Message.first(
                booking.id(),
                Kind.CONFIRMATION,
                Role.REQUESTER,
                booking.requester().value(),
                0,
                Booking.START.start(),
                Booking.START.start(),
                new Cause(null, "cause", null));
    }

    private String idOf(Booking booking) {
        return jdbc.sql("select message_id from message where consultation_id = ? and role = 'THERAPIST'")
                .param(booking.id().value())
                .query(String.class)
                .single();
    }

    private int attempts(Booking booking) {
        return jdbc.sql("select max(attempts) from message where consultation_id = ?")
                .param(booking.id().value())
                .query(Integer.class)
                .single();
    }

    private String row(Booking booking, String role) {
        return jdbc.sql(
                        "select state || ' after ' || attempts || ' failures' from message where consultation_id = ? and role = ?")
                .params(booking.id().value(), role)
                .query(String.class)
                .single();
    }

    private List<String> rows(List<Booking> bookings) {
        return jdbc.sql("""
                        select concat_ws(', ', state || ' after ' || attempts || ' failures', reason) from message
                        where consultation_id in (:bookings)""")
                .param(
                        "bookings",
                        bookings.stream().map(booking -> booking.id().value()).toList())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int timersOf(Booking booking) {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks where task_name = 'deliver-message'
                        and task_instance in (select message_id::text from message where consultation_id = ?)""").param(booking.id().value()).query(Integer.class).single();
    }
}
