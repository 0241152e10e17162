package dev.fifteen.gateway.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 in the two spellings that browsers meet: short hex in a path, Base64 in a content security policy. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Fingerprint add(byte[] content) {
        digest.update(content);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
