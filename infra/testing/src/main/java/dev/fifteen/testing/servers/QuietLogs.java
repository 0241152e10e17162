package dev.fifteen.testing.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the servers' own chatter out of the log of what is being run or tested; errors still show. */
public final class QuietLogs {

    private static final List<String> CHATTY = List.of(
            "kafka",
            "state.change.logger",
            "org.apache.kafka.common.config",
            "org.apache.kafka.common.utils.AppInfoParser",
            "org.apache.kafka.controller",
            "org.apache.kafka.coordinator",
            "org.apache.kafka.image",
            "org.apache.kafka.metadata",
            "org.apache.kafka.queue",
            "org.apache.kafka.raft",
            "org.apache.kafka.server",
            "org.apache.kafka.storage",
            "io.zonky",
            "org.apache.kafka.clients.admin",
            "org.testcontainers",
            "tc");

    /** That there is no Docker or no image is an answer to them that ask here, and no error. */
    private static final List<String> EXPECTANT = List.of("org.testcontainers.dockerclient", "com.github.dockerjava");

    private QuietLogs() {}

    /** Takes effect at once; starting a logging system anew undoes it. */
    public static void apply() {
        of(CHATTY);
    }

    /** For a process that does nothing but serve. */
    static void everywhere() {
        of(List.of(Logger.ROOT_LOGGER_NAME));
    }

    private static void of(List<String> loggers) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            loggers.forEach(name -> logback.getLogger(name).setLevel(Level.ERROR));
            EXPECTANT.forEach(name -> logback.getLogger(name).setLevel(Level.OFF));
        }
    }
}
