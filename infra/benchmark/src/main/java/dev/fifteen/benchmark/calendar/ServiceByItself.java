package dev.fifteen.benchmark.calendar;

import dev.fifteen.availability.AvailabilityService;
import dev.fifteen.availability.calendar.CalendarCommand.HoldSlot;
import dev.fifteen.availability.calendar.SampleCalendars;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.time.ZoneEdition;
import dev.fifteen.testing.Database;
import dev.fifteen.testing.servers.Ports;
import dev.fifteen.testing.servers.PostgresServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** The availability service in this process, on a durable PostgreSQL of its own and without Kafka. */
public final class ServiceByItself implements AutoCloseable {

    private static final String NAME = "availability";
    private static final String SOME_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final int THERAPISTS = 200;
    private static final int CALLS_AT_ONCE = 1_000;
    private static final int QUARTERS_OF_A_DAY = 96;
    private static final Duration YEARS = Duration.ofDays(1_000);
    // With so many therapists, seven calls a day for each.
    private static final Duration BETWEEN_CALLS = Duration.ofMinutes(1);

    private final PostgresServer postgres;
    private final Instant begun = Clock.systemUTC().instant();
    private ConfigurableApplicationContext service;
    private final long[] sequences = new long[THERAPISTS];
    private int stored;
    private int held;

    /** @param folder for the database; it must be new */
    public ServiceByItself(Path folder) {
        ZoneEdition.useNewest();
        postgres = PostgresServer.start(folder, Ports.free());
        postgres.ensureDatabase(NAME, NAME, NAME);
        service = started();
        store(openings());
    }

    public Database database() {
        return new Database(postgres.url(NAME), NAME, NAME);
    }

    private ConfigurableApplicationContext started() {
        return SpringApplication.run(
                AvailabilityService.class,
                "--spring.datasource.url=" + database().url(),
                "--spring.datasource.username=" + NAME,
                "--spring.datasource.password=" + NAME,
                "--spring.kafka.bootstrap-servers=localhost:1",
                "--spring.main.banner-mode=off",
                "--server.port=0",
                "--logging.level.root=error",
                "--logging.level.org.apache.kafka=off",
                "--fifteen.vault.master-key=" + SOME_KEY);
    }

    /** Stores calls of years past, until there are that many events. */
    public void makeHistory(int events) {
        var random = new Random(3);
        for (int call = 0; stored < events; call += CALLS_AT_ONCE) {
            store(calls(call, random));
        }
    }

    /** Ends the service and starts it again: how long it takes until it serves, and so has all events in memory. */
    public Duration restart() {
        service.close();
        var beginning = System.nanoTime();
        service = started();
        return Duration.ofNanos(System.nanoTime() - beginning);
    }

    /** How many events are stored. */
    public int events() {
        return stored;
    }

    /**
     * Holds that were asked for at a fixed pace.
     *
     * @param micros from when each was due until it was decided and committed
     * @param failures those that came to nothing
     */
    public record Holds(Histogram micros, long failures) {}

    /** Asks for slots, whether earlier ones were answered or not. */
    public Holds holds(double perSecond, Duration duration) throws InterruptedException {
        var histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(1), 3);
        var commands = service.getBean(CommandGateway.class);
        long start = System.nanoTime();
        long count = Math.round(perSecond * duration.toNanos() / 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                long due = start + (long) (number * 1e9 / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                HoldSlot hold = nextHold();
                threads.submit(() -> {
                    commands.sendAndWait(hold);
                    histogram.recordValue((System.nanoTime() - due) / 1_000);
                });
            }
        }
        return new Holds(histogram, count - histogram.getTotalCount());
    }

    private HoldSlot nextHold() {
        int hold = held++;
        Quarter start = Quarter.notBefore(begun).plus(QUARTERS_OF_A_DAY + hold / THERAPISTS * 2);
        return new HoldSlot(
                SampleCalendars.therapist(hold % THERAPISTS),
                new ConsultationId(new UUID(4, hold)),
                start,
                SampleCalendars.PLACE,
                null);
    }

    private List<Happened> openings() {
        List<Happened> events = new ArrayList<>();
        Instant before = begun.minus(YEARS);
        for (int therapist = 0; therapist < THERAPISTS; therapist++) {
            for (Object event : SampleCalendars.events(therapist, before)) {
                events.add(new Happened(therapist, event, before));
            }
        }
        return events;
    }

    private List<Happened> calls(int first, Random random) {
        List<Happened> events = new ArrayList<>();
        for (int call = first; call < first + CALLS_AT_ONCE; call++) {
            int therapist = call % THERAPISTS;
            Instant at = begun.minus(YEARS).plus(BETWEEN_CALLS.multipliedBy(call));
            Quarter start = Quarter.notBefore(at).plus(1 + random.nextInt(QUARTERS_OF_A_DAY * 14));
            SampleCalendars.call(SampleCalendars.therapist(therapist), random, start, at, call % 5 == 0)
                    .forEach(event -> events.add(new Happened(therapist, event, at)));
        }
        return events;
    }

    private void store(List<Happened> happened) {
        List<DomainEventMessage<?>> messages =
                happened.stream().map(this::message).toList();
        var store = service.getBean(EventStorageEngine.class);
        service.getBean(TransactionOperations.class).executeWithoutResult(transaction -> store.appendEvents(messages));
        stored += messages.size();
    }

    private DomainEventMessage<?> message(Happened happened) {
        return new GenericDomainEventMessage<>(
                "TherapistCalendar",
                SampleCalendars.therapist(happened.therapist()) + "/calendar",
                sequences[happened.therapist()]++,
                new GenericMessage<>(happened.event()),
                happened.at());
    }

    private record Happened(int therapist, Object event, Instant at) {}

    @Override
    public void close() {
        service.close();
        postgres.close();
    }
}
