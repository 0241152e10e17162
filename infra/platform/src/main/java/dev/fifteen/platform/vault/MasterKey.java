package dev.fifteen.platform.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;

/**
 * Wraps the keys that a service's secrets are sealed with. Whoever has the database without it has nothing; whoever loses it has lost them.
 * Older ones beside it open what they sealed until {@link Rotation} is through.
 */
public class MasterKey {

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String id;

    public MasterKey(VaultSettings settings) {
        for (byte[] bytes : read(settings)) {
            keys.putIfAbsent(idOf(bytes), Seal.key(bytes));
        }
        id = keys.keySet().iterator().next();
    }

    // Tells keys apart without telling anything about them: the fingerprint of 256 random bits cannot be guessed back.
    private static String idOf(byte[] key) {
        return HexFormat.of().formatHex(Digests.sha256(key), 0, 8);
    }

    /** Stands beside all that it wrapped, so that a rotation finds what is left to re-wrap. */
    public String id() {
        return id;
    }

    /** The ids of the keys that open and no longer seal. */
    List<String> olderIds() {
        return keys.keySet().stream().skip(1).toList();
    }

    public byte[] wrap(SecretKey inner, String purpose) {
        return seal(inner.getEncoded(), purpose);
    }

    public SecretKey unwrap(String wrappedBy, byte[] wrapped, String purpose) {
        return Seal.key(open(wrappedBy, wrapped, purpose));
    }

    /** Seals a secret that belongs to nobody, and so needs no key that could be forgotten with them. */
    public byte[] seal(byte[] plain, String purpose) {
        return Seal.close(newest(), plain, purpose);
    }

    /**
     * What was sealed for this purpose.
     *
     * @throws IllegalStateException if a master key sealed it that is not given
     * @throws SealBroken if it was altered, or sealed for another purpose
     */
    public byte[] open(String sealedBy, byte[] sealed, String purpose) {
        SecretKey key = keys.get(sealedBy);
        if (key == null) {
            throw new IllegalStateException(
                    "The vault was closed with master key %s, and this is %s: see fifteen.vault.master-key(-file)"
                            .formatted(sealedBy, String.join(", ", keys.keySet())));
        }
        return Seal.open(key, sealed, purpose);
    }

    private SecretKey newest() {
        return keys.values().iterator().next();
    }

    private static List<byte[]> read(VaultSettings settings) {
        List<byte[]> read = new ArrayList<>();
        for (String key : text(settings).strip().split("\\s+")) {
            read.add(read(key));
        }
        return read;
    }

    private static byte[] read(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key);
            if (bytes.length == Seal.KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Falls through without the cause, which would quote the key.
        }
        throw new IllegalStateException("The vault's master key is not 32 bytes in base64");
    }

    private static String text(VaultSettings settings) {
        if (settings.masterKey() != null && !settings.masterKey().isBlank()) {
            return settings.masterKey();
        }
        if (settings.masterKeyFile() == null) {
            throw new IllegalStateException(
                    "The vault has no master key: set fifteen.vault.master-key-file or fifteen.vault.master-key");
        }
        try {
            return Files.readString(settings.masterKeyFile(), US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The vault's master key cannot be read", e);
        }
    }
}
