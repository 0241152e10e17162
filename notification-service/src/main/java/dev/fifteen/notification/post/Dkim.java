package dev.fifteen.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.springframework.security.converter.RsaKeyConverters;

/** Signs what a mailbox shows and what a relay must not change (RFC 6376). Bcc, Return-Path and Received are others' to write. */
final class Dkim {

    private static final String HEADERS =
            "From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Language:Auto-Submitted"
                    // Named though they may be missing: nobody can add them.
                    + ":Reply-To:Cc:List-Unsubscribe:List-Unsubscribe-Post";
    private static final String NAME = "DKIM-Signature";
    private static final int WEAKEST = 2048;

    private final PrivateKey key;
    private final String template;

    Dkim(DkimSettings settings, String domain) {
        this.key = read(settings);
        this.template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(domain, settings.selector(), HEADERS);
    }

    /** @throws IllegalStateException if there is no such key, or one too weak; without a word of what is in the file */
    private static PrivateKey read(DkimSettings settings) {
        try {
            var pem = new ByteArrayInputStream(Files.readAllBytes(settings.keyFile()));
            RSAPrivateKey key = RsaKeyConverters.pkcs8().convert(pem);
            if (key != null && key.getModulus().bitLength() >= WEAKEST) {
                return key;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            // Its message may quote the key.
        }
        throw new IllegalStateException("fifteen.mail.dkim.key-file is no RSA key of " + WEAKEST + " bits in PKCS #8");
    }

    void sign(MimeMessage letter) throws MessagingException {
        var octets = new ByteArrayOutputStream();
        try {
            letter.writeTo(octets);
            String signature = new DKIMSigner(template, key).sign(new ByteArrayInputStream(octets.toByteArray()));
            String value = signature.substring(NAME.length() + 1).strip();
            letter.setHeader(NAME, MimeUtility.fold(NAME.length() + 2, value));
        } catch (IOException | FailException e) {
            throw new MessagingException("cannot be signed", e);
        }
    }
}
