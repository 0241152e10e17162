package dev.fifteen.booking.client;

import static java.util.Objects.requireNonNull;

import dev.fifteen.platform.mail.MailAddresses;
import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.Seal;
import dev.fifteen.platform.vault.SealedTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The service's own secrets, drawn at random at the very first start and kept wrapped by the master key: a rotation of the master key
 * leaves them, and all that was derived from them, as they are.
 */
@Component
public class Secrets {

    /** What a secret is for; a purpose never shares one with another. */
    public enum Purpose {
        /** Finds a mail address again without keeping it. */
        MAIL_ADDRESS,
        /** Tells networks apart without keeping their addresses. */
        NETWORK,
        /** Makes the id of a person out of what asked for them. */
        PERSON,
        /** Names the room of a video call. */
        ROOM;

        private String label() {
            return "secret:" + name().toLowerCase(Locale.ROOT);
        }
    }

    static final SealedTable SEALED = new SealedTable(
            "vault_secret",
            "name",
            "master_key_id",
            List.of("wrapped_key"),
            name -> Purpose.valueOf(name).label());

    private final Map<Purpose, SecretKey> opened = new EnumMap<>(Purpose.class);
    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    Secrets(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        // At the start, never inside somebody's transaction: a secret that was used must not be rolled back. And a
        // wrong master key
        // is found here, before anybody is let in.
        for (var purpose : Purpose.values()) {
            opened.put(purpose, find(purpose).orElseGet(() -> draw(purpose)));
        }
    }

    /** HMAC-SHA-256 of the text under the secret of this purpose: the same for ever, and nobody outside can compute it. */
    public byte[] mac(Purpose purpose, String text) {
        return Digests.hmac(requireNonNull(opened.get(purpose)), text);
    }

    /** What finds a mailbox again, however its address was typed. */
    public byte[] mailbox(String address) {
        return mac(Purpose.MAIL_ADDRESS, MailAddresses.normalised(address));
    }

    private Optional<SecretKey> find(Purpose purpose) {
        return jdbc.sql("select master_key_id, wrapped_key from vault_secret where name = ?")
                .param(purpose.name())
                .query((row, n) -> masterKey.unwrap(row.getString(1), row.getBytes(2), purpose.label()))
                .optional();
    }

    private SecretKey draw(Purpose purpose) {
        jdbc.sql("insert into vault_secret (name, master_key_id, wrapped_key) values (?, ?, ?) on conflict do nothing")
                .params(purpose.name(), masterKey.id(), masterKey.wrap(Seal.newKey(), purpose.label()))
                .update();
        // Read back: another instance may have been first.
        return find(purpose).orElseThrow();
    }
}
