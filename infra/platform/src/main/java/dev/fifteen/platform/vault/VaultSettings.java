package dev.fifteen.platform.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key of all keys comes from: never from the database that it guards. Where there are several, with white space between them, the
 * first seals and the others open what they sealed.
 *
 * @param masterKey 32 bytes in base64, such as {@code openssl rand -base64 32} prints
 * @param masterKeyFile a file with the same, for whoever mounts secrets as files
 */
@ConfigurationProperties("fifteen.vault")
public record VaultSettings(
        @Nullable String masterKey, @Nullable Path masterKeyFile) {

    /** Without the key: settings are printed more easily than one thinks. */
    @Override
    public String toString() {
        return "VaultSettings[masterKeyFile=" + masterKeyFile + "]";
    }
}
