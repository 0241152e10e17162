package dev.fifteen.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.notification.standin.Booking;
import dev.fifteen.notification.standin.BookingTopic;
import dev.fifteen.notification.standin.MailServer;
import dev.fifteen.notification.standin.OtherServices;
import dev.fifteen.notification.standin.ReceivedMail;
import dev.fifteen.notification.standin.Script;
import dev.fifteen.notification.standin.Surroundings;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A thousand bookings over a mail server in a bad mood: nothing is missing, and nothing is sent that must not be. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FaultMixIT {

    private static final int BOOKINGS = 1000;
    private static final MailServer MAIL = new MailServer();
    private static final OtherServices OTHERS = new OtherServices();

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry settings) {
        Surroundings.are(settings, MAIL, OTHERS);
    }

    @AfterAll
    static void close() {
        MAIL.close();
        OTHERS.close();
    }

    @Test
    void losesNothingAndSendsNothingThatItMustNot(@Value("${spring.kafka.bootstrap-servers}") String kafka) {
        var mood = new BadMood();
        MAIL.script().inTheMood(mood::answer);
        List<Booking> bookings = Stream.generate(Booking::ofOne).limit(BOOKINGS).toList();
        try (var topic = new BookingTopic(kafka)) {
            for (Booking booking : bookings) {
                OTHERS.consultation(booking.id().value(), booking.consultationJson("CONFIRMED"));
                OTHERS.therapist(booking.therapist().value(), booking.therapistJson());
                topic.say(booking.requested());
                topic.say(booking.confirmed());
            }
            await().atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(count("state <> 'PENDING'")).isEqualTo(2 * BOOKINGS));
        }

        for (Booking booking : bookings) {
            requireRight(mood.of(booking.requesterAddress()), booking.requesterAddress(), state(booking, "REQUESTER"));
            requireRight(mood.of(booking.therapistAddress()), booking.therapistAddress(), state(booking, "THERAPIST"));
        }
        assertThat(mood.said("4")).as("refused for now").isGreaterThan(BOOKINGS / 4);
        assertThat(mood.said("5")).as("refused for good").isGreaterThan(BOOKINGS / 20);
        assertThat(mood.said(Script.LOST)).as("taken without a word").isGreaterThan(BOOKINGS / 20);
        assertThat(count("reason like '%internal%' or reason = 'relay-refuses'"))
                .isZero();
    }

    private static void requireRight(List<String> answers, String address, String state) {
        long taken = answers.stream().filter(answer -> answer.equals("yes")).count();
        long lost =
                answers.stream().filter(answer -> answer.equals(Script.LOST)).count();
        boolean refused = answers.getLast().startsWith("5");
        List<ReceivedMail> received = MAIL.receivedBy(address);

        assertThat(answers.subList(0, answers.size() - 1))
                .as("%s: nothing follows a yes or a no", address)
                .noneMatch(answer -> answer.equals("yes") || answer.startsWith("5"));
        assertThat(state).as("%s after %s", address, answers).isEqualTo(refused ? "ABANDONED" : "SENT");
        assertThat(taken).as(address).isEqualTo(refused ? 0 : 1);
        assertThat((long) received.size()).as(address).isEqualTo(taken + lost);
        assertThat(received.stream()
                        .map(mail -> mail.header("Message-ID"))
                        .distinct()
                        .count())
                .as("%s: one message", address)
                .isLessThanOrEqualTo(1);
    }

    private String state(Booking booking, String role) {
        return jdbc.sql("select state from message where consultation_id = ? and role = ?")
                .params(booking.id().value(), role)
                .query(String.class)
                .single();
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from message where " + condition)
                .query(Integer.class)
                .single();
    }

    /** Of a hundred tries twenty are refused for now, five for good, five cut off before the mail is taken and five after. */
    private static final class BadMood {

        private static final Pattern RECIPIENT = Pattern.compile("TO:<([^>]+)>");
        private static final List<String> STEPS = List.of("RCPT", "DATA", "CONTENT");

        private static final int PATIENCE = 4;

        /** Five in a row would be the server's own fault; sixteen mails are under way at a time. */
        private static final int FAULTS = 4;

        private static final int TRIES = 20;

        private final Deque<Boolean> faultsOfLate = new ArrayDeque<>();

        private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
        private final Map<String, Intent> intents = new ConcurrentHashMap<>();
        private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

        private record Intent(String step, String answer) {}

        Optional<String> answer(String command) {
            var recipient = RECIPIENT.matcher(command);
            if (!recipient.find()) {
                return Optional.empty();
            }
            String address = recipient.group(1);
            String step = command.substring(0, command.indexOf(' '));
            Intent intent =
                    step.equals("RCPT") ? newIntent(address) : intents.getOrDefault(address, new Intent("", "yes"));
            if (intent.step.equals(step)) {
                note(address, intent.answer);
                return Optional.of(intent.answer).filter(answer -> !answer.equals("yes"));
            }
            return Optional.empty();
        }

        private synchronized Intent newIntent(String address) {
            String step = STEPS.get(random.nextInt(STEPS.size()));
            // Those who have waited long are not made to wait for minutes.
            int dice = of(address).size() > PATIENCE ? 100 : random.nextInt(100);
            boolean fault = dice >= 20 && dice < 35 && mayFail();
            faultsOfLate.addLast(fault);
            if (faultsOfLate.size() == TRIES) {
                faultsOfLate.removeFirst();
            }
            var intent = dice < 20
                    ? new Intent(step, (450 + random.nextInt(3)) + " not now")
                    : fault ? fault(step, dice) : new Intent("CONTENT", "yes");
            intents.put(address, intent);
            return intent;
        }

        private boolean mayFail() {
            return faultsOfLate.stream().filter(fault -> fault).count() < FAULTS;
        }

        private Intent fault(String step, int dice) {
            return dice < 25
                    ? new Intent(step, (550 + random.nextInt(5)) + " never")
                    : dice < 30 ? new Intent(step, Script.HANG_UP) : new Intent("CONTENT", Script.LOST);
        }

        private void note(String address, String answer) {
            answers.computeIfAbsent(address, any -> new ArrayList<>()).add(answer);
        }

        List<String> of(String address) {
            return answers.getOrDefault(address, List.of("never tried"));
        }

        long said(String beginning) {
            return answers.values().stream().collect(Collectors.flatMapping(List::stream, Collectors.toList())).stream()
                    .filter(answer -> answer.startsWith(beginning))
                    .count();
        }
    }
}
