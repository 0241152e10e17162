package dev.fifteen.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.contracts.Quarter;
import dev.fifteen.notification.NotificationService;
import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.testing.RealServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderIT {

    private static final MailServer MAIL = new MailServer();
    private static final OtherServices OTHERS = new OtherServices();
    private static final Path CLOCK = clockFile();
    private static final Instant START = Booking.START.start();
    private static final Quarter A_WEEK_LATER = Booking.START.plus(7 * 96);

    @Autowired
    private JdbcClient jdbc;

    @Value("${local.server.port}")
    private int port;

    private BookingTopic topic;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
        settings.add("fifteen.clock-file", CLOCK::toString);
    }

    @BeforeAll
    void connect(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        topic = new BookingTopic(kafka);
    }

    @BeforeEach
    void begin() {
        itIs(START.minus(Duration.ofHours(30)));
        MAIL.forget();
    }

    @AfterAll
    void close() {
        topic.close();
        MAIL.close();
        OTHERS.close();
    }

    @Test
    void remindsADayAndAnHourBeforeTheCallEachOnce() {
        var booking = confirmed(Booking.ofOne());
        itIs(START.minus(Duration.ofHours(24)).minusSeconds(60));
        assertThat(reminders(booking)).isEmpty();

        itIs(START.minus(Duration.ofHours(24)).plusSeconds(5));
        await().untilAsserted(() -> assertThat(reminders(booking)).hasSize(1));
        itIs(START.minus(Duration.ofMinutes(59)));
        await().untilAsserted(() -> assertThat(reminders(booking)).hasSize(2));
        itIs(START.plusSeconds(1));
        assertThat(MAIL.receivedBy(booking.therapistAddress()))
                .as("the therapist has a calendar")
                .hasSize(1);
        assertThat(timers(booking)).isZero();
    }

    @Test
    void endsByOneClickAndForThatPersonOnly() throws Exception {
        var booking = confirmed(Booking.ofTwo());
        itIs(START.minus(Duration.ofHours(23)));
        await().untilAsserted(() -> assertThat(reminders(booking)).hasSize(2));
        ReceivedMail reminder = MAIL.receivedBy(booking.requesterAddress()).getLast();
        String link = reminder.header("List-Unsubscribe").replaceAll("\\s", "");
        String path = link.substring("<https://fifteen.example".length(), link.length() - 1);
        assertThat(path).doesNotContain(booking.requester().toString());

        assertThat(post(path)).isEqualTo(200);
        assertThat(post(path)).as("again").isEqualTo(200);
        assertThat(post("/reminders/stop/" + "A".repeat(43))).isEqualTo(404);
        itIs(START.minus(Duration.ofMinutes(59)));

        await().untilAsserted(() -> assertThat(reasons(booking)).containsExactly("opted-out"));
        await().untilAsserted(() -> assertThat(reminders(booking)).hasSize(3));
        assertThat(MAIL.receivedBy(booking.partnerAddress())).hasSize(3);
    }

    @Test
    void remindsNobodyOfAnOldTimeWhicheverInstanceIsAtWork(@Autowired ConfigurableEnvironment here) {
        List<Booking> bookings = Stream.generate(Booking::ofOne).limit(150).toList();
        bookings.forEach(this::begin);
        await().atMost(Duration.ofSeconds(90)).until(() -> MAIL.received().size() >= 300);
        try (var another = new SpringApplicationBuilder(NotificationService.class)
                .properties("spring.main.banner-mode=off")
                .environment(here)
                .run("--server.port=0")) {
            assertThat(another.isRunning()).isTrue();
            for (int i = 0; i < bookings.size(); i++) {
                if (i % 2 == 0) {
                    move(bookings.get(i));
                } else {
                    cancel(bookings.get(i));
                }
            }
            await().atMost(Duration.ofSeconds(90)).until(() -> MAIL.received().size() >= 600);

            itIs(START.minus(Duration.ofHours(23)));
            pause();
            itIs(START.minus(Duration.ofMinutes(59)));
            pause();
            assertThat(bookings)
                    .allSatisfy(booking -> assertThat(reminders(booking)).isEmpty());

            itIs(A_WEEK_LATER.start().minus(Duration.ofHours(23)));
            await().atMost(Duration.ofSeconds(60)).until(() -> MAIL.received().size() >= 675);
            pause();
        }
        assertThat(MAIL.received()).hasSize(675);
        for (int i = 0; i < bookings.size(); i++) {
            assertThat(reminders(bookings.get(i))).hasSize(i % 2 == 0 ? 1 : 0);
        }
    }

    private Booking confirmed(Booking booking) {
        begin(booking);
        int told = booking.partner() == null ? 2 : 3;
        await().atMost(Duration.ofSeconds(30)).until(() -> MAIL.received().size() == told);
        return booking;
    }

    private void begin(Booking booking) {
        OTHERS.therapist(booking.therapist().value(), booking.therapistJson());
        OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED"));
        topic.say(booking.requested());
        topic.say(booking.confirmed());
    }

    private void move(Booking booking) {
        OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED", A_WEEK_LATER));
        topic.say(booking.moved(Booking.START, A_WEEK_LATER));
    }

    private void cancel(Booking booking) {
        OTHERS.consultation(booking.id().value(), booking.consultationJson("CANCELLED"));
        topic.say(booking.cancelled());
    }

    private static List<ReceivedMail> reminders(Booking booking) {
        return MAIL.received().stream()
                .filter(mail -> mail.recipients().contains(booking.requesterAddress())
                        || booking.partner() != null && mail.recipients().contains(booking.partnerAddress()))
                .filter(mail -> mail.content().contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
                .toList();
    }

    private List<String> reasons(Booking booking) {
        return jdbc.sql("select reason from message where consultation_id = ? and state = 'ABANDONED'")
                .param(booking.id().value())
                .query((row, n) -> Objects.requireNonNullElse(row.getString("reason"), ""))
                .list();
    }

    private int timers(Booking booking) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like ?")
                .param(booking.id() + "@%")
                .query(Integer.class)
                .single();
    }

    private int post(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Longer than timers take to notice that they are due. */
    private static void pause() {
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
    }

    private static void itIs(Instant instant) {
        try (var file = FileChannel.open(CLOCK, StandardOpenOption.WRITE)) {
            long offset = Duration.between(Instant.now(), instant).toMillis();
            file.write(ByteBuffer.allocate(Long.BYTES).putLong(0, offset));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path clockFile() {
        try {
            Path file = Files.createTempFile("fifteen", "clock");
            file.toFile().deleteOnExit();
            return Files.write(file, new byte[Long.BYTES]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
