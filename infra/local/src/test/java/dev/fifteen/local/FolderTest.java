package dev.fifteen.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path path;

    @Test
    void belongsToOneStackAtATime() throws IOException {
        var folder = new Folder(path);
        var claim = folder.claim("the first");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> folder.claim("the second"))
                .withMessageContainingAll("runs in", "the first");

        claim.acquiredBy().close();
        folder.claim("the second").acquiredBy().close();
    }

    @Test
    void forgetsItsOwnDataAndNothingElse() throws IOException {
        Files.createDirectories(path.resolve("kafka/logs"));
        Files.writeString(path.resolve("thesis.txt"), "three years of work");
        Files.writeString(path.resolve("seeded"), "");

        new Folder(path).empty();

        assertThat(path.resolve("thesis.txt")).exists();
        assertThat(path.resolve("kafka")).doesNotExist();
        assertThat(path.resolve("seeded")).doesNotExist();
    }

    @Test
    void endsWhatAKilledRunnerLeftBehind() throws IOException, InterruptedException {
        var orphan = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(path.resolve("run"));
        Files.writeString(
                path.resolve("run/booking.pid"),
                orphan.pid() + " " + orphan.info().startInstant().orElseThrow());

        assertThat(new Folder(path).endOrphans()).containsExactly("booking");
        assertThat(orphan.waitFor()).isNotZero();
        assertThat(new Folder(path).endOrphans()).isEmpty();
    }

    @Test
    void sparesAProcessThatOnlyHasTheSameNumber() throws IOException {
        var other = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(path.resolve("run"));
        Files.writeString(path.resolve("run/booking.pid"), other.pid() + " 2020-01-01T00:00:00Z");

        assertThat(new Folder(path).endOrphans()).isEmpty();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly();
    }
}
