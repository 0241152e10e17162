package dev.fifteen.notification.webhook;

import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.vault.Seal;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook is signed with: 32 random bytes, shown as Standard Webhooks write them. */
record Secret(byte[] bytes) {

    private static final int BYTES = 32;

    static Secret random() {
        return new Secret(Seal.random(BYTES));
    }

    String shown() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    String sign(String content) {
        byte[] mac = Digests.hmac(new SecretKeySpec(bytes, "HmacSHA256"), content);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
