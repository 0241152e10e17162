package dev.fifteen.notification.post;

import java.nio.file.Path;

/**
 * A key of RFC 6376, whose public half is in the DNS under {@code <selector>._domainkey.<domain of the sender's address>}.
 *
 * @param selector its name there
 * @param keyFile an RSA key of 2048 bits or more as PKCS #8, in PEM
 */
record DkimSettings(String selector, Path keyFile) {}
