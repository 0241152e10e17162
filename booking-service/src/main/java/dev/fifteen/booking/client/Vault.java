package dev.fifteen.booking.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.platform.vault.MasterKey;
import dev.fifteen.platform.vault.Seal;
import dev.fifteen.platform.vault.SealedTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All personal data of the practice's clients, a row and a key for each person: without the row or without its key nothing of that
 * person is left anywhere.
 */
@Component
@ProcessingGroup("vault")
public class Vault {

    static final SealedTable SEALED = new SealedTable(
            "vault_person", "person_id", "master_key_id", List.of("wrapped_key"), id -> keyPurpose(PersonId.of(id)));

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_VERSION = 1;

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Secrets secrets;
    private final Clock clock;

    Vault(JdbcClient jdbc, MasterKey masterKey, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Takes a person in. Said twice, the first word stands; who was erased is not taken in again by a request that is repeated. */
    public void keep(ConsultationId consultationId, PersonId personId, PersonalData data) {
        SecretKey key = Seal.newKey();
        jdbc.sql("""
                        insert into vault_person
                          (person_id, consultation_id, version, master_key_id, wrapped_key, sealed, mail_hash, kept_at)
                        select ?, ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from erasure where person_id = ?)
                        on conflict do nothing""")
                .params(
                        personId.value(),
                        consultationId.value(),
                        FIRST_VERSION,
                        masterKey.id(),
                        masterKey.wrap(key, keyPurpose(personId)),
                        new Revision(key, FIRST_VERSION, data).sealed(personId),
                        secrets.mailbox(data.email()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        personId.value())
                .update();
    }

    /**
     * Forgets a person: row and key, words and links. That is in the transaction of the erasure: who is told that it was done finds
     * nothing any more.
     */
    @EventHandler
    void on(ClientErased event) {
        jdbc.sql("delete from vault_person where person_id = ?")
                .param(event.personId().value())
                .update();
    }

    /** This person and all others who were kept under the same mailbox; nobody where the person is unknown or erased. */
    public List<Kept> sharingMailbox(PersonId personId) {
        return jdbc.sql("""
                        select other.person_id, other.consultation_id
                        from vault_person p join vault_person other using (mail_hash) where p.person_id = ?""")
                .param(personId.value())
                .query((row, n) -> new Kept(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new ConsultationId(row.getObject("consultation_id", UUID.class))))
                .list();
    }

    /** Changes what is known of a person, as long as they are there. */
    public void revise(PersonId personId, UnaryOperator<PersonalData> change) {
        jdbc.sql("select master_key_id, wrapped_key, version, sealed from vault_person where person_id = ? for update")
                .param(personId.value())
                .query((row, n) ->
                        new Revision(key(personId, row), row.getInt("version") + 1, change.apply(read(personId, row))))
                .optional()
                .ifPresent(revision -> jdbc.sql("update vault_person set version = ?, sealed = ? where person_id = ?")
                        .params(revision.version, revision.sealed(personId), personId.value())
                        .update());
    }

    /** The person, or nothing where they are unknown or erased. */
    public Optional<PersonalData> open(PersonId personId) {
        return jdbc.sql("select master_key_id, wrapped_key, version, sealed from vault_person where person_id = ?")
                .param(personId.value())
                .query((row, n) -> read(personId, row))
                .optional();
    }

    /** Those of the persons who are known and not erased. */
    public Map<PersonId, PersonalData> openAll(Set<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select person_id, master_key_id, wrapped_key, version, sealed from vault_person where person_id in (:ids)""")
                .param("ids", persons.stream().map(PersonId::value).toList())
                .query((row, n) -> {
                    var id = new PersonId(row.getObject("person_id", UUID.class));
                    return Map.entry(id, read(id, row));
                })
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the person is there, and not erased. */
    public boolean knows(PersonId personId) {
        return jdbc.sql("select exists (select 1 from vault_person where person_id = ?)")
                .param(personId.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps free text that belongs to a person under their key. The first word on a topic stands. */
    public void keepWords(PersonId personId, Topic topic, String words) {
        jdbc.sql("select master_key_id, wrapped_key from vault_person where person_id = ?")
                .param(personId.value())
                .query((row, n) -> key(personId, row))
                .optional()
                .ifPresent(key -> jdbc.sql(
                                "insert into vault_words (person_id, topic, sealed) values (?, ?, ?) on conflict do nothing")
                        .params(
                                personId.value(),
                                topic.name(),
                                Seal.close(key, words.getBytes(UTF_8), wordsPurpose(personId, topic)))
                        .update());
    }

    /** Keeps free text in the place of what was said on the topic before; where there is none, nothing is left there. */
    public void replaceWords(PersonId personId, Topic topic, @Nullable String words) {
        jdbc.sql("delete from vault_words where person_id = ? and topic = ?")
                .params(personId.value(), topic.name())
                .update();
        if (words != null) {
            keepWords(personId, topic, words);
        }
    }

    /** What was said on a topic, as long as the person is there. */
    public Optional<String> words(PersonId personId, Topic topic) {
        return jdbc.sql("""
                        select master_key_id, wrapped_key, w.sealed
                        from vault_words w join vault_person p using (person_id) where person_id = ? and topic = ?""")
                .params(personId.value(), topic.name())
                .query((row, n) -> new String(
                        Seal.open(key(personId, row), row.getBytes("sealed"), wordsPurpose(personId, topic)), UTF_8))
                .optional();
    }

    private PersonalData read(PersonId personId, ResultSet row) throws SQLException {
        return JSON.readValue(
                Seal.open(key(personId, row), row.getBytes("sealed"), dataPurpose(personId, row.getInt("version"))),
                PersonalData.class);
    }

    private SecretKey key(PersonId personId, ResultSet row) throws SQLException {
        return masterKey.unwrap(row.getString("master_key_id"), row.getBytes("wrapped_key"), keyPurpose(personId));
    }

    private static String keyPurpose(PersonId personId) {
        return "person:" + personId + ":key";
    }

    private static String dataPurpose(PersonId personId, int version) {
        return "person:" + personId + ":data:" + version;
    }

    private static String wordsPurpose(PersonId personId, Topic topic) {
        return "person:" + personId + ":words:" + topic;
    }

    private record Revision(SecretKey key, int version, PersonalData data) {

        byte[] sealed(PersonId personId) {
            return Seal.close(key, JSON.writeValueAsBytes(data), dataPurpose(personId, version));
        }

        @Override
        public String toString() {
            return "Revision[sealed]";
        }
    }

    /** A person, and the consultation they have a part in. */
    public record Kept(PersonId personId, ConsultationId consultationId) {}

    /** What free text was said about. */
    public enum Topic {
        /** Why somebody called it off. */
        CANCELLATION,
        /** Why the therapist refused, for the client to read. */
        REFUSAL,
        /** Why staff let it take place without a licence, for staff to read. */
        LICENCE_OVERRIDE
    }
}
