package dev.fifteen.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/** Docker as it is found on this machine, asked before Testcontainers is, which would wait for minutes. */
class Docker {

    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** Says what stands in the way of containers from these images, after pulling those that are missing. */
    Optional<String> obstacleTo(Images images) {
        DockerClient client;
        try {
            client = CompletableFuture.supplyAsync(Docker::client)
                    .orTimeout(ANSWER.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            return Optional.of("Docker does not answer");
        }
        return images.needed()
                .filter(image -> !isHere(client, image) && !Pull.of(client, image))
                .findFirst()
                .map("Docker has no image %s and cannot pull it"::formatted);
    }

    private static DockerClient client() {
        // Throws when no daemon answers; the factory's own client() would go on to start containers.
        DockerClientFactory.instance().getInfo();
        return DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig());
    }

    private static boolean isHere(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        } catch (DockerException e) {
            throw new IllegalStateException("Docker could not look for the image " + image, e);
        }
    }
}
