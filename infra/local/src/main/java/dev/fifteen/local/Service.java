package dev.fifteen.local;

import dev.fifteen.local.part.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The services of the product, each a process of its own. */
public enum Service {
    IDENTITY(Endpoint.IDENTITY, "infra/identity", "identity", new Jvm(128, false)),
    JOURNAL(Endpoint.JOURNAL, "infra/journal", "journal", new Jvm(128, false)),
    AVAILABILITY(Endpoint.AVAILABILITY, "availability-service", "availability-service", new Jvm(224, true)),
    BOOKING(Endpoint.BOOKING, "booking-service", "booking-service", new Jvm(192, false)),
    NOTIFICATION(Endpoint.NOTIFICATION, "notification-service", "notification-service", new Jvm(160, false)),
    GATEWAY(Endpoint.GATEWAY, "gateway", "gateway", new Jvm(160, true));

    private final Endpoint endpoint;
    private final String module;
    private final String artifact;
    private final Jvm jvm;

    Service(Endpoint endpoint, String module, String artifact, Jvm jvm) {
        this.endpoint = endpoint;
        this.module = module;
        this.artifact = artifact;
        this.jvm = jvm;
    }

    /** Where it listens. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** As the parts call it, and its database, and the settings that name its address. */
    public String label() {
        return endpoint.label();
    }

    Jvm jvm() {
        return jvm;
    }

    /** Whether others go first when the processors are busy: a client waits for an answer, not for the letter that follows it. */
    boolean yields() {
        return this == NOTIFICATION;
    }

    /** Its database, if it has one. */
    Optional<String> database() {
        return switch (this) {
            case GATEWAY -> Optional.empty();
            case IDENTITY, JOURNAL, AVAILABILITY, BOOKING, NOTIFICATION -> Optional.of(label());
        };
    }

    void requireBuilt(Path root) {
        if (!Files.isRegularFile(jar(root))) {
            throw new CannotStart("%s is not built: %s is missing; mvn -Prun builds and starts everything"
                    .formatted(label(), jar(root)));
        }
    }

    /** What the build leaves in this checkout. */
    Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve(artifact + "-1.0.0-SNAPSHOT-app.jar");
    }
}
