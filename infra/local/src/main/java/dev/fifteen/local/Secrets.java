package dev.fifteen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What only this machine may know: made on the first start, readable by their owner alone, and kept with the data. */
record Secrets(Path folder) {

    private static final int BYTES = 32;

    /** The vault's master key, 32 bytes in base64. */
    Path vaultMasterKey() {
        return made("vault-master-key");
    }

    /** The master key of availability, which keeps addresses of calendars under it. */
    Path feedsMasterKey() {
        return made("feeds-master-key");
    }

    /** The master key of notification, which keeps the addresses and secrets of webhooks under it. */
    Path webhooksMasterKey() {
        return made("webhooks-master-key");
    }

    /** Identity's signing key, which identity makes itself. */
    Path identityKey() {
        return file("identity-key.pem");
    }

    /** With which a client of identity proves itself. */
    String ofClient(String client) {
        try {
            return Files.readString(made(client + "-client")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Parts that start at once ask for the same secret at once.
    private synchronized Path made(String name) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                var draft = Files.createTempFile(folder, name, null, OwnerOnly.file());
                Files.writeString(draft, random());
                Files.move(draft, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        try {
            Files.createDirectories(folder, OwnerOnly.folder());
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
