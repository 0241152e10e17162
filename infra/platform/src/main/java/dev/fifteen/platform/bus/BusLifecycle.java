package dev.fifteen.platform.bus;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Starts publisher and readers once the service is ready and Kafka answers, however long that takes: a service takes
 * commands without Kafka.
 */
final class BusLifecycle implements SmartLifecycle, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BusLifecycle.class);

    private final Topics topics;
    private final EventPublisher publisher;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> readers;
    private volatile @Nullable Thread publishing;

    BusLifecycle(
            Topics topics, EventPublisher publisher, List<ConcurrentMessageListenerContainer<String, byte[]>> readers) {
        this.topics = topics;
        this.publisher = publisher;
        this.readers = readers;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        publishing = Thread.ofPlatform().name("kafka-publisher").start(() -> {
            try {
                makeTopics();
                readers.forEach(ConcurrentMessageListenerContainer::start);
                publisher.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void makeTopics() throws InterruptedException {
        while (true) {
            try {
                topics.make();
                return;
            } catch (ExecutionException e) {
                LOG.warn("Kafka does not answer yet: {}", e.getMessage());
                Thread.sleep(1000);
            }
        }
    }

    @Override
    public void start() {
        // Begins when the application is ready.
    }

    @Override
    public void stop() {
        var thread = publishing;
        publishing = null;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        readers.forEach(ConcurrentMessageListenerContainer::stop);
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return publishing != null;
    }
}
