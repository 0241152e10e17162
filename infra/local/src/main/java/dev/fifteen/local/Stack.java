package dev.fifteen.local;

import dev.fifteen.local.clock.ClockControl;
import dev.fifteen.local.clock.StackClock;
import dev.fifteen.local.mailbox.Mailbox;
import dev.fifteen.local.mailbox.MailboxPages;
import dev.fifteen.local.part.Announcements;
import dev.fifteen.local.part.MailboxPart;
import dev.fifteen.local.part.Part;
import dev.fifteen.local.part.ProcessPart;
import dev.fifteen.local.part.ServicePart;
import dev.fifteen.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole product on this machine: PostgreSQL, Kafka, a mailbox, a clock and every service as a process of its own. A part
 * that ends is started again; {@link #close} ends all of them in the order that they need.
 */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Folder folder;
    private final FileLock claim;
    private final StackClock clock;
    private final Parts parts;
    private final Part postgres;
    private final Part kafka;
    private final MailboxPart mailbox;
    private final Map<Service, ServicePart> services;
    private final List<ServicePart> seconds = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> doors = new ArrayList<>();
    private volatile boolean closed;

    private Stack(Settings settings, Folder folder, FileLock claim, StackClock clock, Announcements announcements) {
        this.settings = settings;
        this.folder = folder;
        this.claim = claim;
        this.clock = clock;
        parts = new Parts(settings, folder, announcements);
        postgres = parts.postgres();
        kafka = parts.kafka();
        mailbox = new MailboxPart(
                new Mailbox(clock), settings.address(), settings.ports().of(Endpoint.SMTP), announcements);
        services = Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), parts::service));
    }

    /**
     * Claims the folder and the ports; nothing runs yet.
     *
     * @throws CannotStart saying what is in the way
     */
    static Stack prepare(Settings settings, boolean fresh, Announcements announcements) {
        var folder = new Folder(settings.folder());
        var claim = folder.claim(
                "process %d, %s".formatted(ProcessHandle.current().pid(), settings.addressOf(Endpoint.GATEWAY)));
        try {
            var orphans = folder.endOrphans();
            if (!orphans.isEmpty()) {
                announcements.leftBehind(orphans);
            }
            settings.ports().requireFree();
            Arrays.stream(Service.values()).forEach(service -> service.requireBuilt(settings.root()));
            if (fresh) {
                folder.empty();
            }
            var clock = StackClock.in(folder.clock(), settings.realTime());
            settings.startsAt().ifPresent(clock::set);
            return new Stack(settings, folder, claim, clock, announcements);
        } catch (CannotStart e) {
            release(claim);
            throw e;
        }
    }

    /** Starts a stack and returns when all of it is ready and the demo practice is there. */
    public static Stack start(Settings settings) {
        return start(settings, Announcements.unheard());
    }

    /** The same, and tells how it goes. */
    public static Stack start(Settings settings, Announcements announcements) {
        var stack = prepare(settings, false, announcements);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starts all parts, each as soon as what it needs is there, and waits for them. */
    void start() {
        open();
        begin(List.of(mailbox, kafka, postgres));
        parts.unpack();
        begin(servicesWhich(service -> service.database().isEmpty()));
        postgres.awaitReady(PATIENCE);
        begin(servicesWhich(service -> service.database().isPresent()));
        kafka.awaitReady(PATIENCE);
        services.values().forEach(service -> service.awaitReady(PATIENCE));
        seed();
    }

    private void open() {
        doors.add(ClockControl.start(clock, settings.address(), settings.ports().of(Endpoint.CLOCK)));
        doors.add(MailboxPages.start(
                mailbox.mailbox(), settings.address(), settings.ports().of(Endpoint.MAILBOX)));
    }

    private synchronized void begin(Collection<? extends Part> wanted) {
        if (!closed) {
            wanted.forEach(Part::start);
        }
    }

    private List<ServicePart> servicesWhich(Predicate<Service> condition) {
        return services.entrySet().stream()
                .filter(service -> condition.test(service.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void seed() {
        if (!Files.exists(folder.seeded())) {
            new DemoPractice(addressOf(Endpoint.IDENTITY), addressOf(Endpoint.GATEWAY)).open();
            folder.write(folder.seeded());
        }
    }

    /** How to reach a part, without a path. */
    public URI addressOf(Endpoint endpoint) {
        return settings.addressOf(endpoint);
    }

    /** A service, to be killed, stopped or asked. */
    public ServicePart service(Service service) {
        return Optional.ofNullable(services.get(service)).orElseThrow();
    }

    /** One more process of a service beside the first, on a port of its own; it ends with the stack. */
    public ServicePart another(Service service) {
        var second = parts.another(service, seconds.size() + 2);
        seconds.add(second);
        begin(List.of(second));
        return second;
    }

    /** A service's database, for whoever wishes to look into it. */
    public Database database(Service service) {
        return service.database().map(parts.stores()::database).orElseThrow();
    }

    public Part kafka() {
        return kafka;
    }

    public MailboxPart mailbox() {
        return mailbox;
    }

    /** The time that all parts believe in. */
    public StackClock clock() {
        return clock;
    }

    /** Every part that is a process of its own, for instance to measure them. */
    public List<ProcessPart> processes() {
        return Stream.of(List.of(postgres, kafka), services.values(), seconds)
                .flatMap(Collection::stream)
                .filter(ProcessPart.class::isInstance)
                .map(ProcessPart.class::cast)
                .toList();
    }

    /**
     * Lets every service write an archive of its classes, which makes their next start, also in other folders, a good deal
     * faster. Takes about half a minute of a core; nothing waits for it.
     */
    public void archiveClasses() {
        services.forEach((service, part) -> part.pid()
                // What is begun while all ends would outlive it.
                .filter(pid -> !closed)
                .ifPresent(pid -> parts.app(service).archive(pid)));
    }

    /** Ends everything: first what is asked, then what it asks. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        folder.announceEnd();
        stop(List.of(service(Service.GATEWAY)));
        stop(Stream.concat(services.values().stream(), seconds.stream()).toList());
        stop(List.of(kafka));
        stop(List.of(postgres, mailbox));
        doors.forEach(Stack::closeDoor);
        release(claim);
    }

    private static void stop(List<? extends Part> together) {
        var threads = together.stream()
                .map(part -> Thread.ofPlatform().name("stop-" + part.name()).start(part::stop))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void closeDoor(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot close " + door, e);
        }
    }

    private static void release(FileLock claim) {
        try {
            claim.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
