package dev.fifteen.availability.calendar;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import dev.fifteen.availability.calendar.TherapistCalendar.Hold;
import dev.fifteen.availability.quarters.QuarterRange;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.HoldExpired;
import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.availability.SlotReleased;
import dev.fifteen.contracts.availability.SlotTaken;
import dev.fifteen.contracts.availability.TimeBlocked;
import dev.fifteen.contracts.availability.TimeUnblocked;
import dev.fifteen.testing.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The aggregate as it runs in the service, on an event store, a clock and timers that are this JVM's own. */
final class CalendarInMemory {

    private final ManualClock clock;
    private final String id;
    private final Repository<TherapistCalendar> repository;
    private final List<String> said = new ArrayList<>();
    private final Queue<Timer> timers = new ArrayDeque<>();
    private Calendar calendar = Calendar.CLOSED;

    /** All holds last as long, so that timers fall due in the order they were set in. */
    private record Timer(Instant at, Hold hold) {}

    CalendarInMemory(TherapistId therapistId, Instant now) {
        clock = ManualClock.at(now);
        GenericEventMessage.clock = clock;
        id = CalendarCommand.calendarOf(therapistId);
        var eventStore = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        eventStore.subscribe(events ->
                events.stream().flatMap(event -> words(event.getPayload())).forEach(said::add));
        DeadlineManager deadlines = mock(DeadlineManager.class, withSettings().stubOnly());
        doAnswer(call -> {
                    timers.add(new Timer(call.getArgument(0), call.getArgument(2)));
                    return "timer";
                })
                .when(deadlines)
                .schedule(any(Instant.class), eq(TherapistCalendar.HOLD), any());
        var resources = List.of(
                clock,
                new HoldPolicy(Duration.ofMinutes(10), Duration.ofHours(1)),
                deadlines,
                mock(BlockNotes.class, withSettings().stubOnly()));
        repository = new CalendarConfiguration()
                .therapistCalendarRepository(
                        eventStore,
                        mock(Snapshotter.class, withSettings().stubOnly()),
                        MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(TherapistCalendar.class),
                                new SimpleResourceParameterResolverFactory(resources)),
                        ClasspathHandlerDefinition.forClass(TherapistCalendar.class));
    }

    Instant now() {
        return clock.instant();
    }

    Calendar calendar() {
        return calendar;
    }

    /** What the calendar did about it. */
    List<String> tell(CalendarCommand command) {
        try {
            handle(new GenericCommandMessage<>(command));
        } catch (UnknownBlock e) {
            said.add("unknown");
        } catch (SlotNotKept e) {
            said.add("not kept");
        }
        return takeWords();
    }

    /** What it did in that time. */
    List<String> pass(Duration time) {
        Instant until = now().plus(time);
        while (!timers.isEmpty() && !timers.element().at().isAfter(until)) {
            Timer timer = timers.remove();
            clock.set(timer.at());
            handle(new GenericDeadlineMessage<>(TherapistCalendar.HOLD, timer.hold()));
        }
        clock.set(until);
        return takeWords();
    }

    private List<String> takeWords() {
        var words = List.copyOf(said);
        said.clear();
        return words;
    }

    private void handle(Message<?> message) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(message);
        var result = unitOfWork.executeWithResult(() -> {
            Aggregate<TherapistCalendar> aggregate = repository.loadOrCreate(id, TherapistCalendar::new);
            Object answer = aggregate.handle(message);
            calendar = aggregate.invoke(TherapistCalendar::calendar);
            return answer;
        });
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
    }

    private static Stream<String> words(Object event) {
        return switch (event) {
            case TimeBlocked e -> Stream.of("blocked");
            case TimeUnblocked e -> Stream.of("unblocked");
            case BusyTimesChanged e -> Stream.of("busy +" + quarters(e.added()) + " -" + quarters(e.removed()));
            case SlotHeld e -> Stream.of("held " + e.consultationId() + " " + e.start());
            case SlotTaken e -> Stream.of("taken " + e.consultationId() + " " + e.start());
            case SlotReleased e -> Stream.of("released " + e.consultationId() + " " + e.start());
            case HoldExpired e -> Stream.of("expired " + e.consultationId() + " " + e.start());
            case SlotRefused e ->
                Stream.of("refused " + e.consultationId() + " " + e.start() + " " + e.reason() + " " + e.nearest());
            default -> Stream.empty();
        };
    }

    private static TreeSet<Instant> quarters(List<QuarterRange> ranges) {
        var quarters = new TreeSet<Instant>();
        ranges.forEach(range -> IntStream.range(range.from().index(), range.to().index())
                .mapToObj(index -> new Quarter(index).start())
                .forEach(quarters::add));
        return quarters;
    }
}
