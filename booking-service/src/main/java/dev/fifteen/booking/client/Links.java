package dev.fifteen.booking.client;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Quarter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that let people in without an account. Only hashes are kept, so a stolen database opens no door. */
@Component
public class Links {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration validAfterStart;

    Links(JdbcClient jdbc, Clock clock, @Value("${fifteen.links.valid-after-start}") Duration validAfterStart) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.validAfterStart = validAfterStart;
    }

    /** A further link for this person, good until some time after the call; those they have stay good. */
    public LinkToken issue(ConsultationId consultationId, PersonId personId, Quarter start) {
        var token = LinkToken.random();
        jdbc.sql("insert into link (token_hash, consultation_id, person_id, expires_at) values (?, ?, ?, ?)")
                .params(
                        token.hash(),
                        consultationId.value(),
                        personId.value(),
                        start.start().plus(validAfterStart).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /**
     * Whom this token lets in to this consultation. A wrong, a foreign and an expired one cost the same look-up by hash and give the
     * same nothing.
     */
    public Optional<PersonId> holder(ConsultationId consultationId, LinkToken token) {
        return jdbc.sql("select consultation_id, person_id, expires_at from link where token_hash = ?")
                .param(token.hash())
                .query(Link.class)
                .optional()
                .filter(link -> link.opens(consultationId, clock.instant()))
                .map(link -> new PersonId(link.personId()));
    }

    private record Link(UUID consultationId, UUID personId, OffsetDateTime expiresAt) {

        boolean opens(ConsultationId consultation, Instant now) {
            return consultationId.equals(consultation.value()) && now.isBefore(expiresAt.toInstant());
        }
    }
}
