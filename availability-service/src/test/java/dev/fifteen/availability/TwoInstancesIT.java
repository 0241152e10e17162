package dev.fifteen.availability;

import static dev.fifteen.availability.Samples.MORNINGS_IN_LOS_ANGELES;
import static dev.fifteen.availability.Samples.NOA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fifteen.availability.Http.Answer;
import dev.fifteen.availability.feed.in.CalendarServer;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.booking.ConsultationRequested;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances of the service decide about one therapist at once, each with its own half of what booking says. */
@ServiceTest
class TwoInstancesIT {

    private static final Quarter NINE = Quarter.parse("2027-01-11T17:00:00Z");
    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "fifteen.services.identity",
            "fifteen.timers.polling-interval",
            "fifteen.feeds.allowed-hosts",
            "fifteen.vault.master-key");

    @Autowired
    private Http one;

    @Autowired
    private Bus bus;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private ConfigurableApplicationContext another = new GenericApplicationContext();
    private Http two = new Http(0);
    private String noa = "";

    @BeforeEach
    void startAnother() {
        another = new SpringApplicationBuilder(AvailabilityService.class, ServiceTest.Surroundings.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0"),
                                SHARED.stream().map(name -> "--" + name + "=" + environment.getProperty(name)))
                        .toArray(String[]::new));
        two = new Http(another.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        noa = one.takeIn(NOA, MORNINGS_IN_LOS_ANGELES).toString();
        await().atMost(Duration.ofSeconds(60)).until(() -> readers() == 2);
    }

    @Test
    void readAFeedOneAtATime() throws Exception {
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        try (var server = new CalendarServer();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            server.at("/a.ics", (request, out) -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                Thread.sleep(300);
                underWay.decrementAndGet();
                out.write("HTTP/1.1 200 OK\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".getBytes(UTF_8));
            });
            String feeds = "/api/therapists/" + noa + "/calendar/feeds";
            String form = "{\"url\": \"%s\", \"name\": \"Mine\"}".formatted(server.url("/a.ics"));
            String feed = feeds + "/"
                    + one.staff().post(feeds, form).body().path("id").asString();
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Http instance = i % 2 == 0 ? one : two;
                answers.add(callers.submit(() -> instance.staff().post(feed + "/refresh", "")));
            }
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            assertThat(server.requests()).hasSizeGreaterThan(1);
            one.staff().delete(feed);
        }
        assertThat(most).hasValue(1);
    }

    @AfterEach
    void stopTheOther() {
        another.close();
    }

    @Test
    void giveOneSlotOnce() {
        var therapist = TherapistId.of(noa);
        Set<ConsultationId> all = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            var consultation = new ConsultationId(UUID.randomUUID());
            all.add(consultation);
            bus.say(new ConsultationRequested(
                    consultation,
                    therapist,
                    NINE,
                    "couples",
                    Channel.VIDEO,
                    "en",
                    new Place("US-CA"),
                    ZoneId.of("America/Los_Angeles"),
                    new PersonId(UUID.randomUUID()),
                    null));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                heard(SlotRefused.class).filter(refused -> all.contains(refused.consultationId())))
                        .hasSize(59)
                        .allMatch(refused -> refused.reason() == RefusalReason.SLOT_UNAVAILABLE));
        assertThat(heard(SlotHeld.class).filter(held -> all.contains(held.consultationId())))
                .hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letEveryBlockInThoughAllComeAtOnce() throws InterruptedException, ExecutionException {
        List<Future<Answer>> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<Answer>>mapToObj(i -> () -> block(i % 2 == 0 ? one : two, i))
                    .toList());
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(201);
        }
        for (Http instance : List.of(one, two)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(instance.staff()
                                    .get("/api/therapists/" + noa + "/calendar?from=2027-01-18&to=2027-01-20")
                                    .body()
                                    .path("blocks"))
                            .hasSize(40));
        }
    }

    /** Each event once: two instances in one JVM take each other's token to publish for their own, and publish all twice. */
    private <E extends AvailabilityEvent> Stream<E> heard(Class<E> type) {
        return bus.heard(type).distinct();
    }

    private Answer block(Http instance, int number) {
        Quarter from = NINE.plus(7 * 96 + number);
        return instance.staff()
                .post(
                        "/api/therapists/" + noa + "/calendar/blocks",
                        "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, from.plus(1)));
    }

    /** How many instances share what the calendar hears of booking. */
    private long readers() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers")))) {
            return admin.describeConsumerGroups(List.of("availability-service.calendar")).all().get().values().stream()
                    .flatMap(group -> group.members().stream())
                    .map(MemberDescription::assignment)
                    .filter(assignment -> !assignment.topicPartitions().isEmpty())
                    .count();
        }
    }
}
