package dev.fifteen.local;

import dev.fifteen.local.part.Announcements;
import dev.fifteen.local.part.AppJar;
import dev.fifteen.local.part.BorrowedPart;
import dev.fifteen.local.part.ChildProcess;
import dev.fifteen.local.part.Jvm;
import dev.fifteen.local.part.KafkaPart;
import dev.fifteen.local.part.Part;
import dev.fifteen.local.part.PostgresPart;
import dev.fifteen.local.part.ServicePart;
import dev.fifteen.testing.Servers;
import dev.fifteen.testing.servers.KafkaServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the parts of one stack. */
final class Parts {

    private static final Jvm KAFKA = new Jvm(256, false);

    private final Settings settings;
    private final Folder folder;
    private final Announcements announcements;
    private final Environments environments;
    private final Stores stores;

    Parts(Settings settings, Folder folder, Announcements announcements) {
        this.settings = settings;
        this.folder = folder;
        this.announcements = announcements;
        this.stores = Stores.of(settings);
        this.environments = new Environments(settings, folder, stores);
    }

    Part postgres() {
        return settings.servers().isPresent() ? new BorrowedPart("postgres", () -> {}, () -> {}) : ownPostgres();
    }

    private PostgresPart ownPostgres() {
        return new PostgresPart(
                folder.postgres(),
                settings.ports().of(Endpoint.POSTGRES),
                List.copyOf(stores.databases().keySet()),
                folder.postgresLog(),
                folder.pid("postgres"),
                announcements);
    }

    Part kafka() {
        return settings.servers()
                .map(Servers::broker)
                .<Part>map(broker -> new BorrowedPart("kafka", broker::start, broker::stop))
                .orElseGet(this::ownKafka);
    }

    private KafkaPart ownKafka() {
        var port = settings.ports().of(Endpoint.KAFKA);
        var command = KAFKA.command(List.of(
                "-Dlogback.configurationFile=dev/fifteen/local/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaServer.class.getName(),
                folder.kafka().toString(),
                Integer.toString(port),
                Integer.toString(settings.ports().of(Endpoint.KAFKA_CONTROLLER))));
        return new KafkaPart(
                new ChildProcess(command, Map.of("MALLOC_ARENA_MAX", "2"), folder.path(), false),
                port,
                folder.log("kafka"),
                folder.pid("kafka"),
                announcements);
    }

    ServicePart service(Service service) {
        return service(service, service.label(), settings.ports().of(service.endpoint()));
    }

    ServicePart another(Service service, int number) {
        return service(service, service.label() + "-" + number, dev.fifteen.testing.servers.Ports.free());
    }

    private ServicePart service(Service service, String name, int port) {
        return new ServicePart(
                name,
                URI.create("http://localhost:" + port),
                () -> new ChildProcess(
                        service.jvm().command(app(service).arguments()),
                        environments.of(service, port),
                        folder.path(),
                        service.yields()),
                folder.log(name),
                folder.pid(name),
                announcements);
    }

    AppJar app(Service service) {
        return new AppJar(service.jar(settings.root()), copies());
    }

    private Path copies() {
        return settings.root().resolve("infra/local/target/apps");
    }

    Stores stores() {
        return stores;
    }

    /** Lays out all services for a fast start; what is laid out already costs nothing. */
    void unpack() {
        var threads = Stream.of(Service.values())
                .map(this::app)
                .map(app -> Thread.ofVirtual().start(app::unpack))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
