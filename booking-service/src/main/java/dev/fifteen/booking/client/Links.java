package dev.fifteen.booking.client;

import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** A further link for this person; those they have stay good. */
    public LinkToken issue(ConsultationId consultationId, PersonId personId, Quarter start) {
        var token = LinkToken.random();
        keep(token, consultationId, personId, start);
        return token;
    }

    /** Makes a token good until some time after the call. */
    public void keep(LinkToken token, ConsultationId consultationId, PersonId personId, Quarter start) {
        jdbc.sql("insert into link (token_hash, consultation_id, person_id, expires_at) values (?, ?, ?, ?)")
                .params(token.hash(), consultationId.value(), personId.value(), expiry(start))
                .update();
    }

    /** None of the links that this person has to this consultation is good any more. */
    public void revoke(ConsultationId consultationId, PersonId personId) {
        jdbc.sql("delete from link where consultation_id = ? and person_id = ?")
                .params(consultationId.value(), personId.value())
                .update();
    }

    /** The call is elsewhere in time: those who could get in can get in until some time after that. */
    public void move(ConsultationId consultationId, Quarter start) {
        jdbc.sql("update link set expires_at = ? where consultation_id = ?")
                .params(expiry(start), consultationId.value())
                .update();
    }

    /**
     * Whom this token lets in to this consultation. A wrong, a foreign, an expired and a missing one cost the same look-up by hash.
     *
     * @throws Problem the same {@code not-found} for all of them
     */
    public PersonId require(ConsultationId consultationId, LinkToken token) {
        return jdbc.sql("select consultation_id, person_id, expires_at from link where token_hash = ?")
                .param(token.hash())
                .query((row, n) -> new Link(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(link -> link.consultationId.equals(consultationId)
                        && clock.instant().isBefore(link.expiresAt))
                .map(Link::personId)
                .orElseThrow(Problem::notFound);
    }

    /** Where a link leads on the practice's site. What follows the {@code #} never reaches a server or a {@code Referer}. */
    public static String path(ConsultationId consultationId, LinkToken token) {
        return "/c#" + consultationId + "/" + token.value();
    }

    private OffsetDateTime expiry(Quarter start) {
        return start.start().plus(validAfterStart).atOffset(ZoneOffset.UTC);
    }

    private record Link(ConsultationId consultationId, PersonId personId, Instant expiresAt) {}
}
