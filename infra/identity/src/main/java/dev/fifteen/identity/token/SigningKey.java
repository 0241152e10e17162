package dev.fifteen.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

/**
 * The RSA key that signs every token. Its id is its thumbprint (RFC 7638), so the same key has the same id after every
 * restart and on every instance.
 */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    /** A key that ends with the process, and all tokens with it. */
    static RSAKey ofThisProcess() {
        return key(generate());
    }

    /**
     * The key in the file, which is made when it is absent.
     *
     * @param file a private key in PKCS #8 PEM, as {@code openssl genrsa} writes it too
     * @throws IllegalStateException if the file is there, but is no such key, or cannot be read or made
     */
    static RSAKey of(Path file) {
        try {
            return key(read(PrivateFile.readOrCreate(file, () -> generate().getEncoded())));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("fifteen.identity.key-file %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static RSAKey key(RSAPrivateCrtKey key) {
        try {
            var numbers = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new RSAKey.Builder((RSAPublicKey) rsa().generatePublic(numbers))
                    .privateKey(key)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey read(byte[] pkcs8) throws GeneralSecurityException {
        return (RSAPrivateCrtKey) rsa().generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static RSAPrivateCrtKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }
}
