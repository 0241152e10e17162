package dev.fifteen.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        var file = folder.resolve("new/key.pem");

        SigningKey.of(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void isTheSameKeyWithTheSameIdNextTime() throws Exception {
        var file = folder.resolve("key.pem");

        assertThat(SigningKey.of(file).toRSAKey()).isEqualTo(SigningKey.of(file));
    }

    @Test
    void isOneKeyForAllWhoStartAtOnce() {
        var file = folder.resolve("key.pem");

        var ids =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> SigningKey.of(file)))
                        .toList()
                        .stream()
                        .map(key -> key.join().getKeyID());

        assertThat(ids.distinct()).hasSize(1);
    }

    @Test
    void brokenFileIsNamedAndLeftAlone() throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), "not a key");

        assertThatThrownBy(() -> SigningKey.of(file))
                .hasMessageContaining("fifteen.identity.key-file")
                .hasMessageContaining("key.pem");
        assertThat(file).hasContent("not a key");
    }
}
