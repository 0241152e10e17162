package dev.fifteen.notification.optout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.platform.vault.Digests;
import dev.fifteen.platform.vault.Seal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people do not want to hear again. A link to say so is 256 random bits, of which only a hash is kept. */
@Repository
public class OptOuts {

    /** Which messages repeat, and can be done without. */
    public static final Set<Kind> COVERED = EnumSet.of(Kind.REMINDER, Kind.LAST_REMINDER);

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this person wants no more reminders of this call. */
    public boolean covers(ConsultationId id, UUID person) {
        return jdbc.sql("select exists (select 1 from opt_out where consultation_id = ? and person_id = ?)")
                .params(id.value(), person)
                .query(Boolean.class)
                .single();
    }

    /**
     * The path of a link that opts this person out when it is posted to; a GET of it shows a page.
     *
     * @param language BCP 47 tag of the page
     */
    public String newPath(ConsultationId id, UUID person, String language) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(Seal.random(BYTES));
        jdbc.sql("insert into opt_out_link (token_hash, consultation_id, person_id) values (?, ?, ?)")
                .params(hash(token), id.value(), person)
                .update();
        return "/reminders/stop/" + token + "?lang=" + language;
    }

    /** @return false if there is no such link */
    @Transactional
    public boolean optOut(String token) {
        return jdbc.sql("""
                        insert into opt_out (consultation_id, person_id, at)
                        select consultation_id, person_id, :now from opt_out_link where token_hash = :hash
                        on conflict (consultation_id, person_id) do update set at = opt_out.at""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("hash", hash(token))
                        .update()
                == 1;
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(UTF_8));
    }
}
