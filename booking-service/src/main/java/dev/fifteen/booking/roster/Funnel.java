package dev.fifteen.booking.roster;

import dev.fifteen.contracts.TherapistId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how far requests came, by therapist and by the week in which they were made. */
@Component
class Funnel {

    private final JdbcClient jdbc;

    Funnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The weeks in which somebody asked, earliest first. A week begins on Monday, and days are those of the therapist's zone.
     *
     * @param therapist absent for all
     */
    List<Week> count(@Nullable TherapistId therapist, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        with asked as (
                          select page.therapist_id, page.status,
                            (min(change.changed_at) at time zone (therapist.profile::json ->> 'zone'))::date as asked_on,
                            bool_or(change.status in ('AWAITING_APPROVAL', 'CONFIRMED')) as held,
                            bool_or(change.status = 'CONFIRMED') as confirmed
                          from status_page page
                          join therapist using (therapist_id)
                          join status_change change using (consultation_id)
                          where therapist.profile is not null and (:therapist::uuid is null or page.therapist_id = :therapist::uuid)
                          group by page.consultation_id, therapist.profile)
                        select therapist_id, date_trunc('week', asked_on)::date as week, count(*) as asked,
                          count(*) filter (where held) as held, count(*) filter (where confirmed) as confirmed,
                          count(*) filter (where status = 'ATTENDED') as attended
                        from asked where asked_on between :first and :last
                        group by 1, 2 order by 2, 1""")
                .param("therapist", therapist == null ? null : therapist.value())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Week(
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        row.getObject("week", LocalDate.class),
                        row.getInt("asked"),
                        row.getInt("held"),
                        row.getInt("confirmed"),
                        row.getInt("attended")))
                .list();
    }

    /**
     * How many of a week's requests came how far. Each number is part of the one before it.
     *
     * @param week its Monday
     * @param asked made in that week, whatever became of them
     * @param held given a slot by the calendar
     * @param confirmed including those called off later
     * @param attended calls that took place, as it is recorded now
     */
    record Week(TherapistId therapistId, LocalDate week, int asked, int held, int confirmed, int attended) {}
}
