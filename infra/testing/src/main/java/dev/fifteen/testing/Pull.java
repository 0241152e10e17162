package dev.fifteen.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One image on its way from a registry, given up when the registry falls silent. */
final class Pull extends PullImageResultCallback {

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration WHOLE = Duration.ofMinutes(5);

    private final AtomicInteger news = new AtomicInteger();

    private Pull() {}

    /** Whether the image arrived. */
    static boolean of(DockerClient client, String image) {
        System.out.println("Pulling " + image);
        try (var pull = client.pullImageCmd(image).exec(new Pull())) {
            return pull.arrived();
        } catch (DockerException | DockerClientException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean arrived() throws InterruptedException {
        for (var waited = Duration.ZERO; waited.compareTo(WHOLE) < 0; waited = waited.plus(SILENCE)) {
            var before = news.get();
            if (awaitCompletion(SILENCE.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
            if (news.get() == before) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void onNext(PullResponseItem item) {
        news.incrementAndGet();
        super.onNext(item);
    }
}
