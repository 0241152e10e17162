package dev.fifteen.platform.bus;

import dev.fifteen.contracts.EventFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Feeds one processing group from Kafka. A batch is handled in one transaction with its inbox rows; when that fails, each
 * record in one of its own. A fault that passes is left to the listener container, which tries again for ever; any other
 * parks the record, and the rest flows on.
 */
final class ProcessingGroupReader
        implements BatchMessageListener<String, byte[]>, SubscribableMessageSource<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessingGroupReader.class);

    private final String group;
    private final PublishedEvents events;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final TransactionManager transactions;
    private final List<Consumer<List<? extends EventMessage<?>>>> processors = new CopyOnWriteArrayList<>();
    private volatile Predicate<Class<?>> handled = type -> true;

    ProcessingGroupReader(
            String group,
            PublishedEvents events,
            Inbox inbox,
            DeadLetters deadLetters,
            TransactionManager transactions) {
        this.group = group;
        this.events = events;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        processors.add(processor);
        return () -> processors.remove(processor);
    }

    /** Passes over events that none of the group's handlers is for: a busy topic has many of them. */
    void handleOnly(Predicate<Class<?>> types) {
        handled = types;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        try {
            handle(records);
        } catch (RuntimeException e) {
            if (records.size() > 1) {
                LOG.debug("{} handles a batch record by record", group, e);
            }
            records.forEach(this::handleAlone);
        }
    }

    private void handleAlone(ConsumerRecord<String, byte[]> record) {
        try {
            handle(List.of(record));
        } catch (RuntimeException fault) {
            if (Faults.passes(fault)) {
                throw fault;
            }
            LOG.error(
                    "{} parks {}-{}@{}: {}",
                    group,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Faults.describe(fault));
            deadLetters.park(group, record, Faults.describe(fault));
        }
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        List<Arrival> arrivals =
                records.stream().map(Arrival::of).filter(this::isForUs).toList();
        if (!arrivals.isEmpty()) {
            inTransaction(() -> handleInOrder(waitingTheirTurn(inbox.enter(group, arrivals))));
        }
    }

    /** What this build does not know may be for us, and is not passed over. */
    private boolean isForUs(Arrival arrival) {
        return EventFamily.named(arrival.event().getType()).map(handled::test).orElse(true);
    }

    /** Handles a parked record again and forgets it, in one transaction. */
    void handleAgain(DeadLetter letter) {
        inTransaction(() -> {
            var arrival = Arrival.of(deadLetters.recordOf(letter));
            inbox.enter(group, List.of(arrival));
            deadLetters.remove(letter.id());
            handleInOrder(List.of(arrival));
        });
    }

    /** Parks those whose subject has something parked already, and gives back the rest. */
    private List<Arrival> waitingTheirTurn(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return arrivals;
        }
        var parked = deadLetters.parkedAmong(
                group, arrivals.stream().map(Arrival::subject).collect(Collectors.toSet()));
        List<Arrival> ready = new ArrayList<>();
        for (var arrival : arrivals) {
            if (parked.contains(arrival.subject())) {
                deadLetters.park(group, arrival.record(), DeadLetters.WAITS);
            } else {
                ready.add(arrival);
            }
        }
        return ready;
    }

    private void handleInOrder(List<Arrival> arrivals) {
        List<? extends EventMessage<?>> messages = arrivals.stream()
                .map(arrival -> events.toMessage(arrival.event()))
                .toList();
        if (!messages.isEmpty()) {
            processors.forEach(processor -> processor.accept(messages));
        }
    }

    /** In a unit of work around those of the processors: locks, caches and wake-ups follow the commit that really counts. */
    private void inTransaction(Runnable work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        unitOfWork.execute(work);
    }
}
