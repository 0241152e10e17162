package dev.fifteen.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What follows from the {@code Idempotency-Key} of a request. */
public final class IdempotencyKeys {

    /** The header of draft-ietf-httpapi-idempotency-key-header. */
    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKeys() {}

    /**
     * The id for what this request creates. It follows from the key, so that a repeat after a crash meets the thing that the
     * first try made; without a key it is a new UUIDv7.
     */
    public static UUID idFor(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        return key == null ? UuidCreator.getTimeOrderedEpoch() : idFor(request.getRequestURI(), key);
    }

    /** The id that a request to this path with this key creates: a UUIDv8 (RFC 9562) of their SHA-256. */
    public static UUID idFor(String path, String key) {
        byte[] hash = sha256(path, key);
        hash[6] = (byte) (hash[6] & 0x0f | 0x80);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        var bytes = ByteBuffer.wrap(hash);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static byte[] sha256(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
