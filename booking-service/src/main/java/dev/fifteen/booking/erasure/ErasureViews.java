package dev.fifteen.booking.erasure;

import dev.fifteen.booking.erasure.ErasureView.Acknowledgement;
import dev.fifteen.contracts.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who was erased, and who has acknowledged it. */
@Component
class ErasureViews {

    private final JdbcClient jdbc;

    ErasureViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ErasureView> find(PersonId personId) {
        return jdbc.sql("""
                        select erased_at, acknowledged_at from erasure e
                        left join erasure_acknowledgement a on a.person_id = e.person_id and service = 'notification'
                        where e.person_id = ?""")
                .param(personId.value())
                .query((row, n) -> {
                    var erasedAt =
                            row.getObject("erased_at", OffsetDateTime.class).toInstant();
                    var forgotten = Optional.ofNullable(row.getObject("acknowledged_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                    return view(personId, erasedAt, forgotten);
                })
                .optional();
    }

    private static ErasureView view(PersonId personId, Instant erasedAt, Optional<Instant> forgotten) {
        return new ErasureView(
                personId,
                erasedAt,
                forgotten.isPresent(),
                List.of(
                        new Acknowledgement("booking", erasedAt),
                        new Acknowledgement("notification", forgotten.orElse(null))));
    }
}
