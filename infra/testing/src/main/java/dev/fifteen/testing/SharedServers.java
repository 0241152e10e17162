package dev.fifteen.testing;

import dev.fifteen.testing.servers.QuietLogs;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Decides once per JVM how the servers run, starts them and says so. */
final class SharedServers {

    private static final FutureTask<Servers> START = new FutureTask<>(SharedServers::start);

    private SharedServers() {}

    static Servers get() {
        START.run();
        try {
            return START.get();
        } catch (ExecutionException e) {
            // Every class that asks fails with the reason, not only the first.
            throw new IllegalStateException(START.exceptionNow().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the servers started", e);
        }
    }

    private static Servers start() {
        QuietLogs.apply();
        var servers = start(ContainerPolicy.set(), Images.set(), new Docker());
        System.out.println("Real servers: " + servers.description());
        return servers;
    }

    private static Servers start(ContainerPolicy policy, Images images, Docker docker) {
        if (policy == ContainerPolicy.NEVER) {
            return EmbeddedServers.start("fifteen.containers=never");
        }
        return obstacle(policy, images, docker)
                .<Servers>map(EmbeddedServers::start)
                .orElseGet(() -> ContainerServers.start(images));
    }

    /** Why containers cannot be used where they need not be. */
    static Optional<String> obstacle(ContainerPolicy policy, Images images, Docker docker) {
        var obstacle = docker.obstacleTo(images);
        if (policy == ContainerPolicy.REQUIRED && obstacle.isPresent()) {
            throw new IllegalStateException("fifteen.containers=required, but " + obstacle.get());
        }
        return obstacle;
    }
}
