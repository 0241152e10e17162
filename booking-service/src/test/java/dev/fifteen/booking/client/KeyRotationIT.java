package dev.fifteen.booking.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.Rotation;
import dev.fifteen.platform.vault.Seal;
import dev.fifteen.platform.vault.VaultSettings;
import dev.fifteen.testing.Database;
import dev.fifteen.testing.RealServers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault gets a new master key while people come and go. */
@RealServers
class KeyRotationIT {

    private static final int PERSONS = 1_000;
    private static final ConsultationId CALL = new ConsultationId(UUID.randomUUID());

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String former = key();
    private final String newest = key();

    KeyRotationIT(Database database) {
        var connections = database.dataSource();
        jdbc = JdbcClient.create(connections);
        transactions = new TransactionTemplate(new JdbcTransactionManager(connections));
    }

    @BeforeEach
    void layTheTables(Database database) {
        EmptyVault.in(database);
    }

    @Test
    void sealsAllAnewWhileRequestsComeIn() throws Exception {
        List<PersonId> persons = new ArrayList<>();
        var before = vault(former);
        for (int number = 0; number < PERSONS; number++) {
            var person = new PersonId(UUID.randomUUID());
            before.keep(CALL, person, person(number));
            persons.add(person);
        }
        var mailbox = mailHash(persons.getFirst());

        var during = vault(newest + " " + former);
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = threads.submit(() -> {
                int request = 0;
                while (!over.get() || request < PERSONS) {
                    var known = persons.get(request++ % PERSONS);
                    assertThat(during.open(known)).isPresent();
                    during.revise(known, data -> data);
                    during.keepWords(known, Vault.Topic.REFUSAL, "Sorry");
                    during.keep(CALL, new PersonId(UUID.randomUUID()), person(PERSONS + request));
                }
                return request;
            });
            rotation(newest + " " + former).run();
            over.set(true);
            assertThat(requests.get()).isGreaterThanOrEqualTo(PERSONS);
        }

        var after = vault(newest);
        for (int number = 0; number < PERSONS; number++) {
            assertThat(after.open(persons.get(number))).contains(person(number));
            assertThat(after.words(persons.get(number), Vault.Topic.REFUSAL)).contains("Sorry");
        }
        assertThat(new Secrets(jdbc, new MasterKey(new VaultSettings(newest, null)))
                        .mailbox(person(0).email()))
                .as("a mailbox is found as before")
                .isEqualTo(mailbox);
        assertThatIllegalStateException().isThrownBy(() -> vault(former));
    }

    @Test
    void isSharedByTwoInstances() throws Exception {
        var before = vault(former);
        for (int number = 0; number < PERSONS; number++) {
            before.keep(CALL, new PersonId(UUID.randomUUID()), person(number));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> rotation(newest + " " + former).run());
            threads.submit(() -> rotation(newest + " " + former).run());
        }
        assertThat(jdbc.sql(
                                "select distinct master_key_id from vault_person union select distinct master_key_id from vault_secret")
                        .query(String.class)
                        .list())
                .containsExactly(new MasterKey(new VaultSettings(newest, null)).id());
    }

    private Rotation rotation(String keys) {
        return new Rotation(
                List.of(Vault.SEALED, Secrets.SEALED),
                new MasterKey(new VaultSettings(keys, null)),
                jdbc,
                transactions);
    }

    private Vault vault(String keys) {
        var masterKey = new MasterKey(new VaultSettings(keys, null));
        return new Vault(jdbc, masterKey, new Secrets(jdbc, masterKey), Clock.systemUTC());
    }

    private byte[] mailHash(PersonId person) {
        return jdbc.sql("select mail_hash from vault_person where person_id = ?")
                .param(person.value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(Seal.random(32));
    }

    private static PersonalData person(int number) {
        return new PersonalData(
                "Ann",
                "ann" + number + "@example.org",
                "+12133734253",
                List.of("trust"),
                null,
                "en",
                ZoneId.of("America/Los_Angeles"),
                true);
    }
}
