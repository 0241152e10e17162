package dev.fifteen.booking.waiting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.OfferEnded;
import dev.fifteen.contracts.booking.OfferPrepared;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.Wishes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All places on the waiting list, in the order in which they were taken. */
@Component
public class WaitingPlaces {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    WaitingPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place that leads, or led, to this consultation. */
    public Optional<Waiting> find(ConsultationId consultationId) {
        return jdbc.sql("select * from waiting_place where consultation_id = ?")
                .param(consultationId.value())
                .query((row, n) -> waiting(row))
                .optional();
    }

    /** Those who may be asked now, the first to come first: not while they have an open consultation, and not right after an offer. */
    public List<Waiting> inTurn(Instant now) {
        return jdbc.sql("""
                        select w.* from waiting_place w join vault_person p on p.person_id = w.requester_id
                        where state = 'WAITING' and until_at > :now and (rests_until is null or rests_until <= :now)
                          and not exists (select 1 from claim c where c.mail_hash = p.mail_hash and c.ends_at > :now)
                          and not exists (select 1 from suppressed_mailbox s where s.mail_hash = p.mail_hash)
                        order by turn limit :most""")
                .param("now", StatusPages.utc(now))
                .param("most", AT_ONCE)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** Whether anybody waits at all. */
    public boolean isEmpty() {
        return !jdbc.sql("select exists (select 1 from waiting_place where state = 'WAITING')")
                .query(Boolean.class)
                .single();
    }

    /** What somebody is being asked about, or is about to be. */
    public List<Slot> offered() {
        return jdbc.sql("""
                        select offer_therapist_id, offer_start_at from waiting_place where state in ('PREPARED', 'OFFERED')""").query((row, n) -> slot(row)).list();
    }

    /** Those whose calendars have not said yet whether they keep a slot for somebody. */
    public Set<TherapistId> undecided() {
        return Set.copyOf(jdbc.sql("select distinct offer_therapist_id from waiting_place where state = 'PREPARED'")
                .query((row, n) -> new TherapistId(row.getObject(1, UUID.class)))
                .list());
    }

    /** What each of those who wait has let go; nothing of who has let nothing go. */
    public Map<ConsultationId, Set<Slot>> letGo() {
        return jdbc
                .sql("""
                        select p.therapist_id, p.start_at, p.consultation_id
                        from past_offer p join waiting_place w using (consultation_id) where w.state = 'WAITING'""")
                .query((row, n) -> Map.entry(new ConsultationId(row.getObject(3, UUID.class)), slot(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    void add(WaitingListJoined event, Instant at) {
        jdbc.sql("""
                        insert into waiting_place (consultation_id, requester_id, partner_id, therapist_id, service, channel, language,
                          place, zone, wishes, until_at, joined_at, state, changed_at, turn)
                        values (:id, :requester, :partner, :therapist, :service, :channel, :language,
                          :place, :zone, :wishes, :until, :at, 'WAITING', :at,
                          coalesce((select turn from waiting_place where consultation_id = :resumes),
                            nextval(pg_get_serial_sequence('waiting_place', 'turn'))))""")
                .param("id", event.consultationId().value())
                .param("requester", event.requesterId().value())
                .param(
                        "partner",
                        event.partnerId() == null ? null : event.partnerId().value())
                .param(
                        "therapist",
                        event.therapistId() == null ? null : event.therapistId().value())
                .param("service", event.service())
                .param("channel", event.channel().name())
                .param("language", event.language())
                .param("place", event.place().code())
                .param("zone", event.zone().getId())
                .param("wishes", JSON.writeValueAsString(event.wishes()))
                .param("until", StatusPages.utc(event.until()))
                .param("at", StatusPages.utc(at))
                .param(
                        "resumes",
                        event.resumes() == null ? null : event.resumes().value())
                .update();
    }

    /** Nobody is asked again about what they let go before, or took in vain. */
    void rememberWhatWasAsked(ConsultationId id, ConsultationId before) {
        jdbc.sql("""
                        insert into past_offer (consultation_id, therapist_id, start_at)
                        select :id, therapist_id, start_at from past_offer where consultation_id = :before
                        union
                        select :id, offer_therapist_id, offer_start_at from waiting_place
                        where consultation_id = :before and offer_start_at is not null""").param("id", id.value()).param("before", before.value()).update();
    }

    void prepare(OfferPrepared event, Instant at) {
        jdbc.sql("""
                        update waiting_place set state = 'PREPARED', offer_therapist_id = ?, offer_start_at = ?, changed_at = ?
                        where consultation_id = ?""")
                .params(
                        event.therapistId().value(),
                        StatusPages.utc(event.start().start()),
                        StatusPages.utc(at),
                        event.consultationId().value())
                .update();
    }

    void offer(SlotOffered event, Instant at) {
        jdbc.sql("""
                        update waiting_place set state = 'OFFERED', offer_end_at = ?, offer_until = ?, changed_at = ?
                        where consultation_id = ?""")
                .params(
                        StatusPages.utc(event.end().start()),
                        StatusPages.utc(event.until()),
                        StatusPages.utc(at),
                        event.consultationId().value())
                .update();
    }

    void settle(ConsultationId id, WaitingStatus status, Instant at) {
        jdbc.sql("update waiting_place set state = ?, changed_at = ? where consultation_id = ?")
                .params(status.name(), StatusPages.utc(at), id.value())
                .update();
    }

    void waitOn(OfferEnded event, @Nullable Instant restsUntil, Instant at) {
        jdbc.sql("""
                        update waiting_place set state = 'WAITING', offer_therapist_id = null, offer_start_at = null, offer_end_at = null,
                          offer_until = null, rests_until = :rests, changed_at = :at
                        where consultation_id = :id""")
                .param("rests", restsUntil == null ? null : StatusPages.utc(restsUntil))
                .param("at", StatusPages.utc(at))
                .param("id", event.consultationId().value())
                .update();
    }

    void remember(OfferEnded event) {
        jdbc.sql(
                        "insert into past_offer (consultation_id, therapist_id, start_at) values (?, ?, ?) on conflict do nothing")
                .params(
                        event.consultationId().value(),
                        event.therapistId().value(),
                        StatusPages.utc(event.start().start()))
                .update();
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(new TherapistId(row.getObject(1, UUID.class)), quarter(row, 2));
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                new PersonId(row.getObject("requester_id", UUID.class)),
                Optional.ofNullable(row.getObject("partner_id", UUID.class))
                        .map(PersonId::new)
                        .orElse(null),
                Optional.ofNullable(row.getObject("therapist_id", UUID.class))
                        .map(TherapistId::new)
                        .orElse(null),
                row.getString("service"),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                new Place(row.getString("place")),
                ZoneId.of(row.getString("zone")),
                JSON.readValue(row.getString("wishes"), Wishes.class),
                instant(row, "until_at"),
                instant(row, "joined_at"),
                status(row.getString("state")),
                offer(row));
    }

    /** That a slot is about to be offered is nothing to look forward to yet. */
    private static WaitingStatus status(String state) {
        return state.equals("PREPARED") ? WaitingStatus.WAITING : WaitingStatus.valueOf(state);
    }

    private static Waiting.@Nullable Offer offer(ResultSet row) throws SQLException {
        return row.getObject("offer_until") == null
                ? null
                : new Waiting.Offer(
                        new TherapistId(row.getObject("offer_therapist_id", UUID.class)),
                        quarter(row, row.findColumn("offer_start_at")),
                        quarter(row, row.findColumn("offer_end_at")),
                        instant(row, "offer_until"));
    }

    private static Quarter quarter(ResultSet row, int column) throws SQLException {
        return Quarter.startingAt(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A therapist and a start. */
    public record Slot(TherapistId therapistId, Quarter start) {}
}
