package dev.fifteen.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.sun.net.httpserver.HttpServer;
import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.EventFamily;
import dev.fifteen.contracts.PublishedEvent;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.contracts.booking.BookingEvent;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.RescheduleRequested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Plays availability's part: what it answers over HTTP, and what it says over Kafka when it hears of a request. */
final class StandInAvailability implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final String PRACTICE = """
            {"name":"Practice","services":[
              {"id":"individual","names":{"en":"Individual"},"attendance":"INDIVIDUAL"},
              {"id":"couples","names":{"en":"Couples"},"attendance":"COUPLE"}]}""";

    private final Map<TherapistId, Function<Wish, List<AvailabilityEvent>>> manners = new ConcurrentHashMap<>();
    private final List<PublishedEvent> heard = new CopyOnWriteArrayList<>();
    private final Set<Opening> openings = ConcurrentHashMap.newKeySet();
    private final Set<TherapistId> lastPlaces = ConcurrentHashMap.newKeySet();
    private final Set<TherapistId> full = ConcurrentHashMap.newKeySet();
    private final HttpServer http;
    private final KafkaProducer<String, byte[]> producer;
    private final Thread listening;
    private final String servers;
    private volatile boolean open = true;

    StandInAvailability(String servers) {
        this.servers = servers;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/api/practice", exchange -> {
            byte[] body = PRACTICE.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.createContext("/api/openings", exchange -> {
            var therapist = exchange.getRequestURI().getQuery().replaceAll(".*therapist=([^&]+).*", "$1");
            byte[] body = JSON.writeValueAsBytes(Map.of(
                    "openings",
                    openings.stream()
                            .filter(opening -> opening.therapistId.toString().equals(therapist))
                            .map(opening -> Map.of("start", opening.start, "end", opening.start.plus(1)))
                            .toList()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        listening = Thread.ofPlatform().name("stand-in").start(this::listen);
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** How this therapist's calendar answers from now on. */
    void answer(TherapistId therapistId, Function<Wish, List<AvailabilityEvent>> manner) {
        manners.put(therapistId, manner);
    }

    /** All that booking has published. */
    List<BookingEvent> heard() {
        return heardOf(BookingEvent.class);
    }

    <T> List<T> heardOf(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** From now on a call could begin there. */
    void open(TherapistId therapistId, Instant start) {
        openings.add(new Opening(therapistId, Quarter.startingAt(start)));
        say(new TimeUnblocked(therapistId, new BlockId(UUID.randomUUID())));
    }

    /** And from now on not any more. */
    void close(TherapistId therapistId, Instant start) {
        openings.remove(new Opening(therapistId, Quarter.startingAt(start)));
    }

    void say(PublishedEvent event) {
        say(event, UUID.randomUUID());
    }

    void say(PublishedEvent event, UUID eventId) {
        var family = EventFamily.of(event.getClass());
        var record = new ProducerRecord<String, byte[]>(family.topic(), event.subject(), JSON.writeValueAsBytes(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId.toString(),
                        "ce_source", family.source().toString(),
                        "ce_type", EventFamily.nameOf(event.getClass()),
                        "ce_subject", event.subject(),
                        "ce_time", Instant.EPOCH.toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        producer.send(record);
        producer.flush();
    }

    private void listen() {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "group.id", "stand-in",
                        "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", "500"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(EventFamily.BOOKING.topic()));
            while (open) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    var type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
                    hear(JSON.readValue(record.value(), EventFamily.named(type).orElseThrow()));
                }
            }
        }
    }

    private void hear(PublishedEvent event) {
        heard.add(event);
        switch (event) {
            case ConsultationRequested e -> answer(Wish.of(e));
            case RescheduleRequested e -> answer(new Wish(e.therapistId(), e.consultationId(), e.start()));
            case OfferPrepared e ->
                say(
                        reserve(new Opening(e.therapistId(), e.start()))
                                ? new SlotReserved(
                                        e.therapistId(),
                                        e.consultationId(),
                                        e.start(),
                                        e.start().plus(1),
                                        e.place())
                                : new ReservationRefused(
                                        e.therapistId(),
                                        e.consultationId(),
                                        e.start(),
                                        RefusalReason.SLOT_UNAVAILABLE));
            case OfferEnded e -> release(e);
            default -> {}
        }
    }

    /** As a calendar with room for one more call a day. */
    private boolean reserve(Opening opening) {
        return !(full.contains(opening.therapistId)) && openings.remove(opening) && oneMore(opening.therapistId);
    }

    private boolean oneMore(TherapistId therapistId) {
        return !lastPlaces.contains(therapistId) || full.add(therapistId);
    }

    /** This therapist has time for one more. */
    void leaveOnePlace(TherapistId therapistId) {
        lastPlaces.add(therapistId);
    }

    private void release(OfferEnded ended) {
        if (ended.reason() != OfferEnded.Reason.UNAVAILABLE) {
            openings.add(new Opening(ended.therapistId(), ended.start()));
            say(new SlotReleased(
                    ended.therapistId(),
                    ended.consultationId(),
                    ended.start(),
                    ended.start().plus(1)));
        }
    }

    private void answer(Wish wish) {
        manners.getOrDefault(wish.therapistId, unheard -> List.of()).apply(wish).forEach(this::say);
    }

    private record Opening(TherapistId therapistId, Quarter start) {}

    /** A slot that somebody asks for. */
    record Wish(TherapistId therapistId, ConsultationId consultationId, Quarter start) {

        static Wish of(ConsultationRequested asked) {
            return new Wish(asked.therapistId(), asked.consultationId(), asked.start());
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        listening.join();
        producer.close();
        http.stop(0);
    }
}
