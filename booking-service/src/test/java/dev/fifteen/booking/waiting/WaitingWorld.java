package dev.fifteen.booking.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import dev.fifteen.booking.waiting.WaitingCommand.JoinWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.LeaveWaitingList;
import dev.fifteen.booking.waiting.WaitingCommand.OfferSlot;
import dev.fifteen.booking.waiting.WaitingCommand.PassOffer;
import dev.fifteen.booking.waiting.WaitingCommand.PrepareOffer;
import dev.fifteen.booking.waiting.WaitingCommand.TakeOffer;
import dev.fifteen.booking.waiting.WaitingCommand.WithdrawOffer;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.AvailabilityEvent;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.availability.ReservationRefused;
import dev.fifteen.contracts.availability.SlotReserved;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.OfferTaken;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListEvent;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import dev.fifteen.contracts.booking.Wishes;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;

/** Some who wait for the few slots of one calendar. Each hears the other in order and at any time; what the calendar
 * says may come twice. */
final class WaitingWorld {

    private static final TherapistId NOA = new TherapistId(new UUID(0, 1));
    private static final Place CALIFORNIA = new Place("US-CA");
    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");
    private static final Quarter FIRST = Quarter.parse("2027-01-11T17:00:00Z");
    private static final int SLOTS = 3;
    private static final int CAP = 2;
    private static final ConsultationId STRANGER = new ConsultationId(new UUID(0, 2));

    private final Random random;
    private final ManualClock clock = ManualClock.at(NOON);
    private final Repository<WaitingPlace> places;
    private final List<ConsultationId> inOrder = new ArrayList<>();
    private final Map<ConsultationId, Deque<WaitingListEvent>> toCalendar = new HashMap<>();
    private final Deque<AvailabilityEvent> toBooking = new ArrayDeque<>();
    private final Map<ConsultationId, WaitingListEvent> last = new HashMap<>();
    private final Map<Quarter, ConsultationId> kept = new TreeMap<>();
    private final Set<ConsultationId> blocked = new HashSet<>();
    private final Map<ConsultationId, Set<Quarter>> letGo = new HashMap<>();
    private final List<Timer> timers = new ArrayList<>();

    private ConsultationId acting = STRANGER;

    private record Timer(Instant at, ConsultationId place, String name, Object payload) {}

    WaitingWorld(int seed) {
        random = new Random(seed);
        GenericEventMessage.clock = clock;
        var store = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        store.subscribe(events -> events.forEach(event -> happened((WaitingListEvent) event.getPayload())));
        DeadlineManager deadlines = mock(DeadlineManager.class, withSettings().stubOnly());
        for (var name : List.of(WaitingPlace.OFFER_END, WaitingPlace.PLACE_END)) {
            doAnswer(call -> timers.add(new Timer(call.getArgument(0), acting, name, call.getArgument(2)))
                            ? "timer"
                            : "")
                    .when(deadlines)
                    .schedule(any(Instant.class), eq(name), any());
        }
        var times = new OfferTimes(
                Duration.ofHours(2),
                Duration.ofMinutes(30),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                Duration.ofHours(1),
                2);
        places = EventSourcingRepository.builder(WaitingPlace.class)
                .eventStore(store)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(WaitingPlace.class),
                        new SimpleResourceParameterResolverFactory(List.of(clock, times, deadlines))))
                .build();
        IntStream.range(0, 4).forEach(this::join);
    }

    void live(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> goThrough();
                case 2, 3 -> tellCalendar(somebody());
                case 4, 5 -> tellBooking();
                case 6 -> tellBooking(new TakeOffer(somebody()));
                case 7 -> tellBooking(new PassOffer(somebody()));
                case 8 -> pass(Duration.ofMinutes(random.nextInt(90)));
                default -> meddle();
            }
            requireKept();
        }
    }

    /** Everybody hears everything: what the calendar keeps, it keeps for somebody. */
    void comeToRest() {
        while (!toBooking.isEmpty() || toCalendar.values().stream().anyMatch(queue -> !queue.isEmpty())) {
            inOrder.forEach(this::tellCalendar);
            tellBooking();
            requireKept();
        }
        kept.values().removeIf(STRANGER::equals);
        assertThat(kept.values()).doesNotHaveDuplicates();
        for (var place : inOrder) {
            assertThat(last.get(place)).isNotInstanceOf(OfferPrepared.class);
            if (last.get(place) instanceof OfferTaken && blocked.contains(place)) {
                // The calendar refuses the consultation, as it refuses any.
                continue;
            }
            assertThat(kept.containsValue(place))
                    .as("%s after %s", kept, last.get(place))
                    .isEqualTo(last.get(place) instanceof SlotOffered || last.get(place) instanceof OfferTaken);
        }
    }

    /** What somebody is asked about is kept for them, or they are about to hear that it is not. */
    private void requireKept() {
        for (var event : last.values()) {
            if (event instanceof SlotOffered offered && !isTakenBack(offered)) {
                assertThat(kept.get(offered.start())).isEqualTo(offered.consultationId());
            }
        }
    }

    private boolean isTakenBack(SlotOffered offered) {
        return toBooking.stream()
                .anyMatch(event -> event instanceof ReservationRefused refused
                        && refused.consultationId().equals(offered.consultationId())
                        && refused.start().equals(offered.start()));
    }

    /** One time through the list, as {@code Offering} goes: one proposal at a time, for what is open. */
    private void goThrough() {
        if (last.values().stream().anyMatch(OfferPrepared.class::isInstance)) {
            return;
        }
        inOrder.stream()
                .filter(place -> last.get(place) instanceof WaitingListJoined || last.get(place) instanceof OfferEnded)
                .findFirst()
                .ifPresent(place -> IntStream.range(0, SLOTS)
                        .mapToObj(FIRST::plus)
                        .filter(slot -> !letGo.getOrDefault(place, Set.of()).contains(slot))
                        .filter(slot -> !kept.containsKey(slot) || random.nextInt(5) == 0)
                        .findFirst()
                        .ifPresent(slot -> tellBooking(new PrepareOffer(place, NOA, slot))));
    }

    private void meddle() {
        var slot = FIRST.plus(random.nextInt(SLOTS));
        var holder = kept.get(slot);
        if (holder == null) {
            if (kept.size() < CAP) {
                kept.put(slot, STRANGER);
            }
        } else if (holder.equals(STRANGER)) {
            kept.remove(slot);
        } else if (random.nextInt(3) == 0) {
            tellBooking(new LeaveWaitingList(somebody()));
        } else if (!(last.get(holder) instanceof OfferTaken)) {
            // The therapist blocks the time.
            kept.remove(slot);
            blocked.add(holder);
            toBooking.add(new ReservationRefused(NOA, holder, slot, RefusalReason.BLOCKED));
        }
    }

    private void tellCalendar(ConsultationId place) {
        var queue = toCalendar.getOrDefault(place, new ArrayDeque<>());
        if (!queue.isEmpty()) {
            hear(queue.removeFirst());
        }
    }

    private void hear(WaitingListEvent event) {
        switch (event) {
            case OfferPrepared e -> {
                if (!e.consultationId().equals(kept.get(e.start()))) {
                    toBooking.add(answer(e));
                }
            }
            case OfferEnded e -> kept.remove(e.start(), e.consultationId());
            default -> {}
        }
    }

    private AvailabilityEvent answer(OfferPrepared asked) {
        if (kept.containsKey(asked.start()) || kept.size() >= CAP) {
            return new ReservationRefused(NOA, asked.consultationId(), asked.start(), RefusalReason.DAY_FULL);
        }
        kept.put(asked.start(), asked.consultationId());
        return new SlotReserved(
                NOA, asked.consultationId(), asked.start(), asked.start().plus(1), CALIFORNIA);
    }

    private void tellBooking() {
        if (!toBooking.isEmpty()) {
            var event = toBooking.removeFirst();
            tellBooking(event);
            if (random.nextInt(4) == 0) {
                tellBooking(event);
            }
        }
    }

    private void tellBooking(AvailabilityEvent event) {
        switch (event) {
            case SlotReserved e -> tellBooking(new OfferSlot(e.consultationId(), NOA, e.start(), e.end()));
            case ReservationRefused e -> tellBooking(new WithdrawOffer(e.consultationId(), NOA, e.start()));
            default -> throw new AssertionError(event);
        }
    }

    private void tellBooking(WaitingCommand command) {
        try {
            handle(command.consultationId(), new GenericCommandMessage<>(command));
        } catch (NoOffer e) {
            // They are told so.
        }
    }

    private void pass(Duration time) {
        var until = clock.instant().plus(time);
        var due = timers.stream().filter(timer -> !timer.at.isAfter(until)).toList();
        timers.removeAll(due);
        for (var timer : due) {
            clock.set(timer.at);
            handle(timer.place, new GenericDeadlineMessage<>(timer.name, timer.payload));
        }
        clock.set(until);
    }

    private void handle(ConsultationId place, Message<?> message) {
        acting = place;
        var result = DefaultUnitOfWork.startAndGet(message)
                .executeWithResult(() -> places.loadOrCreate(place + "/waiting", WaitingPlace::new)
                        .handle(message));
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private void happened(WaitingListEvent event) {
        var before = last.get(event.consultationId());
        assertThat(before instanceof OfferTaken || before instanceof WaitingListLeft)
                .as("%s after the end", event)
                .isFalse();
        last.put(event.consultationId(), event);
        if (event instanceof OfferEnded ended && ended.reason() != OfferEnded.Reason.UNAVAILABLE) {
            letGo.computeIfAbsent(ended.consultationId(), place -> new HashSet<>())
                    .add(ended.start());
        }
        toCalendar
                .computeIfAbsent(event.consultationId(), place -> new ArrayDeque<>())
                .add(event);
    }

    private void join(int number) {
        var place = new ConsultationId(new UUID(1, number));
        inOrder.add(place);
        tellBooking(new JoinWaitingList(
                place,
                NOA,
                "individual",
                Channel.VIDEO,
                "en",
                CALIFORNIA,
                ZoneOffset.UTC,
                new PersonId(new UUID(2, number)),
                null,
                new Wishes(List.of(), List.of(), null, LocalDate.parse("2027-02-01")),
                NOON.plus(Duration.ofDays(28)),
                null));
    }

    private ConsultationId somebody() {
        return inOrder.get(random.nextInt(inOrder.size()));
    }
}
