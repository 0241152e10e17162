package dev.fifteen.platform.replay;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The events of the service in their order, read and decoded ahead on a thread of its own, beside whoever writes what they say. */
final class History implements AutoCloseable {

    private static final int AHEAD = 16;
    private static final int PIECE = 500;

    private final EventStorageEngine events;
    private final DataSource service;
    private final Connection connection;
    private final Predicate<Class<?>> wanted;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("replay-reader").daemon().factory());

    /**
     * @param service whose connection is this one while events are read: those of its pool may all be in the hands of who waits for the
     *     tables that wait for what is read
     */
    History(EventStorageEngine events, DataSource service, Connection connection, Predicate<Class<?>> wanted) {
        this.events = events;
        this.service = service;
        this.connection = connection;
        this.wanted = wanted;
    }

    /**
     * Hands on all that is there after a place, also what became visible behind it, and then returns.
     *
     * @return the place after it
     */
    @Nullable
    TrackingToken readOn(@Nullable TrackingToken after, Reader reader) throws Exception {
        BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(AHEAD);
        Future<?> reading = thread.submit(() -> {
            read(after, pieces);
            return null;
        });
        try {
            var place = after;
            for (var piece = pieces.take(); !piece.isLast(); piece = pieces.take()) {
                reader.read(piece);
                place = piece.place;
            }
            reading.get();
            return place;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            reading.cancel(true);
        }
    }

    private void read(@Nullable TrackingToken after, BlockingQueue<Piece> pieces) throws InterruptedException {
        TransactionSynchronizationManager.bindResource(service, new ConnectionHolder(connection));
        try (var stream = events.readEvents(after, false)) {
            var all = stream.iterator();
            while (all.hasNext()) {
                pieces.put(next(all));
            }
        } finally {
            TransactionSynchronizationManager.unbindResource(service);
            pieces.put(Piece.LAST);
        }
    }

    private Piece next(Iterator<? extends TrackedEventMessage<?>> all) {
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        TrackingToken place = null;
        int read = 0;
        while (read < PIECE && all.hasNext()) {
            var event = all.next();
            if (wanted.test(event.getPayloadType())) {
                // Decodes it, here and not where it is handled.
                event.getPayload();
                found.add(event);
            }
            place = event.trackingToken();
            read++;
        }
        return new Piece(found, read, place);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** Takes what was read, in order. */
    interface Reader {
        void read(Piece piece) throws Exception;
    }

    /**
     * Some events.
     *
     * @param read how many there were, also those that nobody wants
     */
    record Piece(
            List<TrackedEventMessage<?>> events,
            int read,
            @Nullable TrackingToken place) {

        private static final Piece LAST = new Piece(List.of(), 0, null);

        boolean isLast() {
            return read == 0;
        }
    }
}
