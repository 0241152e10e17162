package dev.fifteen.platform.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] WORDS = "אנה, 🙂 and a comma".getBytes(UTF_8);
    private final SecretKey key = Seal.newKey();

    @Test
    void opensWhatItClosed() {
        assertThat(Seal.open(key, Seal.close(key, WORDS, "a"), "a")).isEqualTo(WORDS);
    }

    @Test
    void closesTheSameWordsDifferentlyEachTime() {
        assertThat(Seal.close(key, WORDS, "a")).isNotEqualTo(Seal.close(key, WORDS, "a"));
    }

    @Test
    void opensWithNoOtherKey() {
        byte[] sealed = Seal.close(key, WORDS, "a");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Seal.open(Seal.newKey(), sealed, "a"));
    }

    @Test
    void opensForNoOtherPurpose() {
        byte[] sealed = Seal.close(key, WORDS, "person:1:data:1");
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Seal.open(key, sealed, "person:2:data:1"));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Seal.open(key, sealed, "person:1:data:2"));
    }

    @Test
    void noticesAChangeOfAnyByte() {
        byte[] sealed = Seal.close(key, WORDS, "a");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Seal.open(key, altered, "a"));
        }
    }

    @Test
    void noticesThatSomethingIsMissing() {
        byte[] sealed = Seal.close(key, WORDS, "a");
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Seal.open(key, cut, "a"));
        }
    }
}
