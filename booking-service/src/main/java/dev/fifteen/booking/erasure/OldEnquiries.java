package dev.fifteen.booking.erasure;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.client.Vault.Kept;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets those whose enquiry led to no call, some time after the last thing that happened to it. */
@Component
class OldEnquiries {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Erasures erasures;
    private final Clock clock;
    private final Duration keptFor;

    OldEnquiries(
            JdbcClient jdbc,
            Erasures erasures,
            Clock clock,
            @Value("${fifteen.erasure.enquiries-kept-for}") Duration keptFor) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    void erase() {
        List<Kept> found;
        do {
            found = find();
            found.forEach(erasures::erase);
        } while (found.size() == AT_ONCE);
    }

    private List<Kept> find() {
        return jdbc.sql("""
                        select person_id, consultation_id from vault_person join status_page s using (consultation_id)
                        where kept_at < :before and coalesce(end_at, start_at) < :before and status <> 'ATTENDED'
                          and not exists (
                            select 1 from status_change c where c.consultation_id = s.consultation_id and changed_at >= :before)
                        union all
                        select person_id, consultation_id from vault_person join waiting_place w using (consultation_id)
                        where kept_at < :before and state = 'LEFT' and changed_at < :before
                        limit :most""")
                .param("before", StatusPages.utc(clock.instant().minus(keptFor)))
                .param("most", AT_ONCE)
                .query((row, n) -> new Kept(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new ConsultationId(row.getObject("consultation_id", UUID.class))))
                .list();
    }
}
