package dev.fifteen.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    private final String text = Base64.getEncoder().encodeToString(Seal.random(32));
    private final MasterKey masterKey = new MasterKey(new VaultSettings(text, null));

    @Test
    void wrapsAKeyForOnePurpose() {
        var inner = Seal.newKey();
        byte[] wrapped = masterKey.wrap(inner, "a");
        assertThat(masterKey.unwrap(masterKey.id(), wrapped, "a")).isEqualTo(inner);
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> masterKey.unwrap(masterKey.id(), wrapped, "b"));
    }

    @Test
    void isReadFromAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("master.key"), text + "\n");
        assertThat(new MasterKey(new VaultSettings(null, file)).id()).isEqualTo(masterKey.id());
    }

    @Test
    void namesBothKeysWhenItIsTheWrongOne() {
        var other = new MasterKey(new VaultSettings(Base64.getEncoder().encodeToString(Seal.random(32)), null));
        byte[] wrapped = masterKey.wrap(Seal.newKey(), "a");
        assertThatIllegalStateException()
                .isThrownBy(() -> other.unwrap(masterKey.id(), wrapped, "a"))
                .withMessageContainingAll(masterKey.id(), other.id(), "fifteen.vault.master-key");
    }

    @Test
    void opensWhatAnOlderOneSealedAndSealsByTheFirst() {
        byte[] sealed = masterKey.seal(new byte[] {15}, "a");
        String newer = Base64.getEncoder().encodeToString(Seal.random(32));
        var both = new MasterKey(new VaultSettings(newer + "\n" + text + "\n", null));

        assertThat(both.open(masterKey.id(), sealed, "a")).containsExactly(15);
        assertThat(both.id()).isEqualTo(new MasterKey(new VaultSettings(newer, null)).id());
        assertThat(both.olderIds()).containsExactly(masterKey.id());
    }

    @Test
    void isDemandedInTheWordsOfItsSetting() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(new VaultSettings(null, null)))
                .withMessageContaining("fifteen.vault.master-key-file");
    }

    @Test
    void isNeverQuoted() {
        var almost = text.substring(4);
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKey(new VaultSettings(almost, null)))
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(almost));
        assertThat(new VaultSettings(text, null)).asString().doesNotContain(text);
        assertThat(masterKey.id()).hasSize(16);
    }
}
