package dev.fifteen.identity.invitation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.jwk.RSAKey;
import dev.fifteen.identity.account.Account;
import dev.fifteen.platform.vault.Digests;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The links of invitations: 192 bits that follow from the account, the number of its invitation and this server's key (HMAC-SHA-256).
 * So a mail that is sent again carries the very same link, and whoever reads the database has none.
 */
@Component
class Links {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 2 * Long.BYTES;
    private static final int SECRET_BYTES = 24;

    private final SecretKey key;
    private final URI server;

    Links(RSAKey signingKey, @Value("${spring.security.oauth2.authorizationserver.issuer}") URI server) {
        this.key = keyFor(signingKey);
        this.server = server;
    }

    // A key of its own, so that nothing signed by the one is ever good for the other.
    private static SecretKey keyFor(RSAKey signingKey) {
        byte[] secret = signingKey.getPrivateExponent().decode();
        return new SecretKeySpec(
                Digests.hmac(new SecretKeySpec(secret, ALGORITHM), "fifteen links of invitations"), ALGORITHM);
    }

    /** Where the last invitation of this account is accepted. */
    URI linkTo(Account account) {
        return server.resolve("/invitation/" + tokenOf(account));
    }

    String tokenOf(Account account) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(account.id().getMostSignificantBits())
                .putLong(account.id().getLeastSignificantBits())
                .put(secretOf(account))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Of which account a token says that it is. */
    static Optional<UUID> accountIn(String token) {
        return decoded(token).map(ByteBuffer::wrap).map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Whether it is the token of the account's last invitation. */
    boolean isTokenOf(Account account, String token) {
        return MessageDigest.isEqual(tokenOf(account).getBytes(US_ASCII), token.getBytes(US_ASCII));
    }

    private byte[] secretOf(Account account) {
        var name = account.id() + "/" + account.invitation().number();
        return Arrays.copyOf(Digests.hmac(key, name), SECRET_BYTES);
    }

    private static Optional<byte[]> decoded(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == ID_BYTES + SECRET_BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
