package dev.fifteen.availability.memory;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens no port before the past is in memory: a calendar that is half remembered would offer what is taken. */
@Component
class RememberBeforeServing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RememberBeforeServing.class);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

    private final Memory memory;
    private volatile boolean running;

    RememberBeforeServing(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void start() {
        while (!memory.catchUp(TELL_AGAIN)) {
            LOG.info("Still reading the event store into memory");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
