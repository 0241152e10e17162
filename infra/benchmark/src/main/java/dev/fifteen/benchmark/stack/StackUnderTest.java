package dev.fifteen.benchmark.stack;

import dev.fifteen.benchmark.practice.Practice;
import dev.fifteen.benchmark.practice.Requests;
import dev.fifteen.local.Endpoint;
import dev.fifteen.local.Settings;
import dev.fifteen.local.Service;
import dev.fifteen.local.Stack;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** A stack in a folder of its own and on free ports, which are gone when it is closed. */
public final class StackUnderTest implements AutoCloseable {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Path root;
    private final Path folder;
    private Stack stack;
    private Duration startUp;
    private boolean forgotten;

    /** @param root the checkout whose build is measured */
    public StackUnderTest(Path root) throws IOException {
        this.root = root;
        this.folder = Files.createTempDirectory("fifteen-benchmark");
        var began = System.nanoTime();
        this.stack = Stack.start(Settings.isolated(root, folder));
        this.startUp = Duration.ofNanos(System.nanoTime() - began);
    }

    /** Ends every part and starts it again with its data. */
    public void restart() {
        stack.close();
        var began = System.nanoTime();
        stack = Stack.start(Settings.isolated(root, folder));
        startUp = Duration.ofNanos(System.nanoTime() - began);
    }

    /** How long the latest start took until every part was ready, on a new folder with the demo practice in it. */
    public Duration startUp() {
        return startUp;
    }

    public URI gateway() {
        return stack.addressOf(Endpoint.GATEWAY);
    }

    public URI availability() {
        return stack.addressOf(Endpoint.AVAILABILITY);
    }

    public URI booking() {
        return stack.addressOf(Endpoint.BOOKING);
    }

    public URI identity() {
        return stack.addressOf(Endpoint.IDENTITY);
    }

    /** The JDBC address of booking's database, without user and password. */
    public String bookingDatabase() {
        return stack.database(Service.BOOKING).url();
    }

    public String kafka() {
        var address = stack.addressOf(Endpoint.KAFKA);
        return address.getHost() + ":" + address.getPort();
    }

    public Footprint footprint() {
        return Footprint.of(stack);
    }

    /** The first calendar day that is open as a whole. */
    public LocalDate tomorrow() {
        return LocalDate.ofInstant(stack.clock().instant(), Practice.ZONE).plusDays(1);
    }

    /** Requests for slots that begin in an hour and later. */
    public Requests requests(Practice practice) {
        var soon = stack.clock().instant().plus(AHEAD).getEpochSecond();
        return new Requests(
                practice,
                Instant.ofEpochSecond(soon - soon % QUARTER.toSeconds()).plus(QUARTER));
    }

    /** Moves the stack's clock past everything that was requested. */
    public void letPass(Requests requests) {
        var now = stack.clock().instant();
        var end = requests.end().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        if (end.isAfter(now)) {
            stack.clock().advance(Duration.between(now, end));
        }
    }

    /** Lets every service write what makes its next start faster, as the local stack does after its first. */
    public void archiveClasses() {
        stack.archiveClasses();
    }

    /** Says that nothing of it is needed any more. Else its folder stays, for the logs in it tell what went wrong. */
    public void forget() {
        forgotten = true;
    }

    @Override
    public void close() throws IOException {
        stack.close();
        if (forgotten) {
            deleteFolder();
        } else if (Files.exists(folder)) {
            System.err.println("What the parts wrote is in " + folder.resolve("logs"));
        }
    }

    private void deleteFolder() throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }
}
