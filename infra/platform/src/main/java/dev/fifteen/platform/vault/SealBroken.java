package dev.fifteen.platform.vault;

/** Something was not sealed by this key for this purpose, or has been altered since. */
public class SealBroken extends RuntimeException {

    SealBroken(Throwable cause) {
        super("Sealed by another key, or altered", cause);
    }
}
