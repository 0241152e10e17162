package dev.fifteen.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceForTheirOwnerAlone() throws IOException {
        var secrets = new Secrets(folder.resolve("secrets"));
        var key = secrets.vaultMasterKey();

        assertThat(Base64.getDecoder().decode(Files.readString(key))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(secrets.vaultMasterKey())).isEqualTo(Files.readString(key));
        assertThat(secrets.ofClient("gateway")).isNotEqualTo(secrets.ofClient("notification"));
    }
}
