package dev.fifteen.identity.account;

import dev.fifteen.identity.account.Account.Invitation;
import dev.fifteen.identity.account.Account.Password;
import dev.fifteen.identity.account.Account.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of those who were invited. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a new account in, unless its id or its address is another's. */
    public boolean add(Account account) {
        var person = account.known().orElseThrow();
        return jdbc.sql("""
                        INSERT INTO account (account_id, role, therapist_id, name, email, language,
                                             invitation, invited_at, invitation_expires_at)
                        VALUES (:id, :role, :therapist, :name, :email, :language, :number, :at, :expires)
                        ON CONFLICT DO NOTHING""")
                        .param("id", account.id())
                        .param("role", account.role().name())
                        .param("therapist", account.therapistId())
                        .param("name", person.name())
                        .param("email", person.email())
                        .param("language", account.language().name())
                        .param("number", account.invitation().number())
                        .param("at", Timestamp.from(account.invitation().at()))
                        .param("expires", timestamp(account.invitation().expiresAt()))
                        .update()
                == 1;
    }

    /** All there ever were, those of today first, by name. */
    public List<Account> all() {
        return jdbc.sql("SELECT * FROM account ORDER BY ended_at DESC NULLS FIRST, lower(name), account_id")
                .query(Accounts::read)
                .list();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("SELECT * FROM account WHERE account_id = ?")
                .param(id)
                .query(Accounts::read)
                .optional();
    }

    /** Makes every earlier link void; empty for an account that is not, or was ended. */
    public Optional<Account> inviteAgain(UUID id, Instant now, Instant expiresAt) {
        return jdbc.sql("""
                        UPDATE account
                        SET invitation = invitation + 1, invited_at = :now, invitation_expires_at = :expires
                        WHERE account_id = :id AND ended_at IS NULL
                        RETURNING *""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expiresAt))
                .query(Accounts::read)
                .optional();
    }

    /** Sets the password by an invitation, which is used up by it; false if it was before, or is void. */
    public boolean join(UUID id, int invitation, String passwordHash, Instant now) {
        return jdbc.sql("""
                        UPDATE account
                        SET password_hash = :hash, password_edition = invitation, invitation_expires_at = NULL,
                            joined_at = coalesce(joined_at, :now)
                        WHERE account_id = :id AND invitation = :invitation AND invitation_expires_at > :now
                          AND ended_at IS NULL""")
                        .param("id", id)
                        .param("invitation", invitation)
                        .param("hash", passwordHash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Forgets who they are; false if it was done before, or there is no such account. */
    public boolean end(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE account
                        SET ended_at = :now, name = NULL, email = NULL, password_hash = NULL,
                            invitation_expires_at = NULL
                        WHERE account_id = :id AND ended_at IS NULL""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    /** @param email normalised */
    Optional<Account> ofAddress(String email) {
        return jdbc.sql("SELECT * FROM account WHERE email = ? AND ended_at IS NULL")
                .param(email)
                .query(Accounts::read)
                .optional();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        var email = row.getString("email");
        var hash = row.getString("password_hash");
        return new Account(
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getObject("therapist_id", UUID.class),
                name == null || email == null ? null : new Person(name, email),
                Language.valueOf(row.getString("language")),
                hash == null ? null : new Password(hash, row.getInt("password_edition")),
                new Invitation(
                        row.getInt("invitation"),
                        row.getTimestamp("invited_at").toInstant(),
                        instant(row, "invitation_expires_at")),
                instant(row, "joined_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
