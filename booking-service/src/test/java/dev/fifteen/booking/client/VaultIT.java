package dev.fifteen.booking.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.booking.client.Vault.Topic;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.Seal;
import dev.fifteen.platform.vault.SealBroken;
import dev.fifteen.platform.vault.VaultSettings;
import dev.fifteen.testing.Database;
import dev.fifteen.testing.RealServers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServers
class VaultIT {

    private static final ConsultationId CALL = new ConsultationId(UUID.randomUUID());
    private static final PersonalData ANN = person("ann@example.org");

    private final PersonId ann = new PersonId(UUID.randomUUID());
    private final JdbcClient jdbc;
    private MasterKey masterKey = newMasterKey();

    VaultIT(Database database) {
        jdbc = JdbcClient.create(database.dataSource());
    }

    @BeforeEach
    void layTheTables(Database database) {
        EmptyVault.in(database);
    }

    @Test
    void givesBackWhatItWasGiven() {
        vault().keep(CALL, ann, ANN);

        assertThat(vault().open(ann)).contains(ANN);
        assertThat(vault().knows(ann)).isTrue();
    }

    @Test
    void keepsTheFirstWord() {
        vault().keep(CALL, ann, ANN);
        vault().keep(CALL, ann, person("bob@example.org"));

        assertThat(vault().open(ann)).contains(ANN);
    }

    @Test
    void knowsNobodyElse() {
        assertThat(vault().open(ann)).isEmpty();
        assertThat(vault().knows(ann)).isFalse();
    }

    @Test
    void noticesThatARowWasAltered() {
        vault().keep(CALL, ann, ANN);
        jdbc.sql("update vault_person set sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256)")
                .update();

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(ann));
    }

    @Test
    void noticesThatAnOldRowWasPutBackAsANewVersion() {
        vault().keep(CALL, ann, ANN);
        jdbc.sql("update vault_person set version = 2").update();

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(ann));
    }

    @Test
    void noticesThatOnePersonWasPutInAnothersPlace() {
        var bob = new PersonId(UUID.randomUUID());
        vault().keep(CALL, ann, ANN);
        vault().keep(CALL, bob, person("bob@example.org"));
        jdbc.sql("""
                        update vault_person a set sealed = b.sealed, wrapped_key = b.wrapped_key
                        from vault_person b where a.person_id = ? and b.person_id = ?""").params(ann.value(), bob.value()).update();

        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> vault().open(ann));
    }

    @Test
    void doesNotStartWithAnotherMasterKey() {
        vault().keep(CALL, ann, ANN);
        masterKey = newMasterKey();

        assertThatIllegalStateException().isThrownBy(this::vault).withMessageContaining("fifteen.vault.master-key");
    }

    @Test
    void findsAMailboxByItsHashWhateverItsCapitals() {
        vault().keep(CALL, ann, ANN);
        vault().keep(CALL, new PersonId(UUID.randomUUID()), person("Ann@Example.org"));
        vault().keep(CALL, new PersonId(UUID.randomUUID()), person("bob@example.org"));

        assertThat(jdbc.sql("select count(*) from vault_person group by mail_hash order by 1")
                        .query((row, n) -> row.getInt(1))
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void hashesDifferentlyInEveryInstallation() {
        vault().keep(CALL, ann, ANN);
        var here = mailHash();
        jdbc.sql("delete from vault_person").update();
        jdbc.sql("delete from vault_secret").update();
        vault().keep(CALL, ann, ANN);

        assertThat(mailHash()).isNotEqualTo(here);
    }

    @Test
    void keepsWordsUnderTheKeyOfThePersonTheyBelongTo() {
        vault().keep(CALL, ann, ANN);
        vault().keepWords(ann, Topic.REFUSAL, "Sorry");
        vault().keepWords(ann, Topic.REFUSAL, "Not sorry");

        assertThat(vault().words(ann, Topic.REFUSAL)).contains("Sorry");
        assertThat(vault().words(ann, Topic.CANCELLATION)).isEmpty();
    }

    @Test
    void keepsNoWordsForWhomItDoesNotKnow() {
        vault().keepWords(ann, Topic.REFUSAL, "Sorry");

        assertThat(vault().words(ann, Topic.REFUSAL)).isEmpty();
    }

    @Test
    void losesWordsAndLinksWithThePerson() {
        vault().keep(CALL, ann, ANN);
        vault().keepWords(ann, Topic.REFUSAL, "Sorry");
        jdbc.sql("insert into link values (?, ?, ?, now())")
                .params(new byte[32], UUID.randomUUID(), ann.value())
                .update();
        jdbc.sql("delete from vault_person").update();

        assertThat(jdbc.sql("select (select count(*) from vault_words) + (select count(*) from link)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void namesAPersonTheSameForTheSameRequestOnly() {
        var ids = new PersonIds(new Secrets(jdbc, masterKey));
        var consultation = new ConsultationId(UUID.randomUUID());

        assertThat(ids.forRequest(consultation, ANN))
                .isEqualTo(ids.forRequest(consultation, ANN))
                .isNotEqualTo(ids.forRequest(consultation, person("bob@example.org")))
                .isNotEqualTo(ids.forRequest(new ConsultationId(UUID.randomUUID()), ANN));
        assertThat(ids.forRequest(consultation, ANN).value().version()).isEqualTo(8);
    }

    private Vault vault() {
        return new Vault(jdbc, masterKey, new Secrets(jdbc, masterKey), Clock.systemUTC());
    }

    private byte[] mailHash() {
        return jdbc.sql("select mail_hash from vault_person")
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static MasterKey newMasterKey() {
        return new MasterKey(new VaultSettings(Base64.getEncoder().encodeToString(Seal.random(32)), null));
    }

    private static PersonalData person(String email) {
        return new PersonalData(
                "אנה 🙂", email, "+12133734253", List.of("trust"), "a\nb", "he", ZoneId.of("Asia/Jerusalem"), true);
    }
}
