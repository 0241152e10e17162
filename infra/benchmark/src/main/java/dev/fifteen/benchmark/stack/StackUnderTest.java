package dev.fifteen.benchmark.stack;

import dev.fifteen.benchmark.measure.Letters;
import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.practice.Requests;
import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Service;
import dev.fifteen.local.Settings;
import dev.fifteen.local.Stack;
import dev.fifteen.local.part.PidFile;
import dev.fifteen.testing.Database;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stack in a folder of its own and on free ports, which are gone when it is closed. */
public final class StackUnderTest implements AutoCloseable {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Path root;
    private final Path folder;
    private @Nullable Stack running;
    private Duration startUp = Duration.ZERO;
    private boolean forgotten;

    private StackUnderTest(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /**
     * Starts a stack with nothing in it but the demo practice. However this process ends, short of {@code kill -9}, the
     * stack ends with it.
     *
     * @param root the checkout whose build is measured
     */
    public static StackUnderTest start(Path root) throws IOException {
        var stack = new StackUnderTest(root, Files.createTempDirectory("fifteen-benchmark"));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::endAtOnce, "benchmark-stop"));
        stack.start();
        return stack;
    }

    /** Ends every part and starts it again with its data. */
    public void restart() {
        stack().close();
        start();
    }

    private void start() {
        var began = System.nanoTime();
        running = Stack.start(Settings.isolated(root, folder));
        startUp = Duration.ofNanos(System.nanoTime() - began);
    }

    private Stack stack() {
        return Objects.requireNonNull(running);
    }

    /** How long the latest start took until every part was ready, on a new folder with the demo practice in it. */
    public Duration startUp() {
        return startUp;
    }

    public URI gateway() {
        return stack().addressOf(Endpoint.GATEWAY);
    }

    public URI availability() {
        return stack().addressOf(Endpoint.AVAILABILITY);
    }

    public URI booking() {
        return stack().addressOf(Endpoint.BOOKING);
    }

    public URI identity() {
        return stack().addressOf(Endpoint.IDENTITY);
    }

    public Database bookingDatabase() {
        return stack().database(Service.BOOKING);
    }

    /** When letters went out. */
    public Letters letters() {
        return new Letters(bookingDatabase(), stack().database(Service.NOTIFICATION));
    }

    /** Does it while notification is away. */
    public void withoutNotification(Runnable work) {
        var notification = stack().service(Service.NOTIFICATION);
        notification.stop();
        work.run();
        notification.start();
    }

    /** The moment that all parts believe in. */
    public Instant now() {
        return stack().clock().instant();
    }

    public String kafka() {
        var address = stack().addressOf(Endpoint.KAFKA);
        return address.getHost() + ":" + address.getPort();
    }

    public Footprint footprint() {
        return Footprint.of(stack());
    }

    /** The first calendar day that is open as a whole. */
    public LocalDate tomorrow() {
        return LocalDate.ofInstant(stack().clock().instant(), Practice.ZONE).plusDays(1);
    }

    /** Requests for slots that begin in an hour and later. */
    public Requests requests(Practice practice) {
        var soon = stack().clock().instant().plus(AHEAD).getEpochSecond();
        return new Requests(
                practice,
                Instant.ofEpochSecond(soon - soon % QUARTER.toSeconds()).plus(QUARTER));
    }

    /** Moves the stack's clock past everything that was requested. */
    public void letPass(Requests requests) {
        var now = stack().clock().instant();
        var end = requests.end().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        if (end.isAfter(now)) {
            stack().clock().advance(Duration.between(now, end));
        }
    }

    /** Lets every service write what makes its next start faster, as the local stack does after its first. */
    public void archiveClasses() {
        stack().archiveClasses();
    }

    /** Says that nothing of it is needed any more. Else its folder stays, for the logs in it tell what went wrong. */
    public void forget() {
        forgotten = true;
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.close();
        }
        if (forgotten) {
            deleteFolder();
        } else if (Files.exists(folder)) {
            System.err.println("What the parts wrote is in " + folder.resolve("logs"));
        }
    }

    // Also in the middle of a start, when there is no stack yet to be closed.
    private void endAtOnce() {
        try {
            if (running != null) {
                running.close();
            }
            var pids = folder.resolve("run");
            if (Files.exists(pids)) {
                try (var files = Files.list(pids)) {
                    files.map(PidFile::new).forEach(PidFile::endOrphan);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteFolder() throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
