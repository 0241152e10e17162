package dev.fifteen.booking.agenda;

import dev.fifteen.booking.ConsultationStatus;
import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.LicenceOverride;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.availability.RefusalReason;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.LicenceOverridden;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The status pages of all consultations. */
@Component
public class StatusPages {

    /**
     * What pages are read from. The events of a consultation tell its end when the calendar has held it; until then it has the one by the
     * therapist's rules.
     */
    public static final String PAGES = """
            (select page.*, coalesce(end_at, start_at + coalesce(length_minutes, 15) * interval '1 minute') as ends_at
             from status_page page left join therapist using (therapist_id)) pages""";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    StatusPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page of one consultation. */
    public Optional<StatusPage> find(ConsultationId consultationId) {
        return jdbc.sql("select * from " + PAGES + " where consultation_id = ?")
                .param(consultationId.value())
                .query(StatusPages::page)
                .optional();
    }

    /** Its changes after a revision, in order; after -1 all of them. */
    public List<StatusChange> changes(ConsultationId consultationId, long after) {
        return jdbc.sql("""
                        select revision, status, move, start_at, actor, changed_at from status_change
                        where consultation_id = ? and revision > ? order by revision""")
                .params(consultationId.value(), after)
                .query((row, n) -> new StatusChange(
                        row.getLong("revision"),
                        ConsultationStatus.valueOf(row.getString("status")),
                        ifPresent(row.getString("move"), Move::valueOf),
                        quarter(row, "start_at"),
                        ifPresent(row.getString("actor"), Actor::valueOf),
                        instant(row, "changed_at")))
                .list();
    }

    /** A page, and the first step of its way. */
    void open(ConsultationRequested event, Step step, long revision, Instant at) {
        jdbc.sql("""
                        with page as (
                          insert into status_page (consultation_id, therapist_id, requester_id, partner_id, service, channel, language,
                            place, zone, start_at, status)
                          values (:id, :therapist, :requester, :partner, :service, :channel, :language, :place, :zone, :start, :status)
                          returning consultation_id, status)
                        insert into status_change (consultation_id, status, revision, changed_at)
                        select consultation_id, status, :revision, :at::timestamptz from page""")
                .param("id", event.consultationId().value())
                .param("therapist", event.therapistId().value())
                .param("requester", event.requesterId().value())
                .param("partner", ifPresent(event.partnerId(), PersonId::value))
                .param("service", event.service())
                .param("channel", event.channel().name())
                .param("language", event.language())
                .param("place", event.place().code())
                .param("zone", event.zone().getId())
                .param("start", utc(event.start().start()))
                .param("status", ifPresent(step.status(), Enum::name))
                .param("revision", revision)
                .param("at", utc(at))
                .update();
    }

    /** Goes on with the page, and keeps the step as part of the way. One that does not change the status is at the one that the page has. */
    void take(ConsultationId consultationId, Step step, long revision, Instant at) {
        jdbc.sql("""
                        with page as (
                          update status_page set status = coalesce(:status, status),
                            start_at = case :move when 'MADE' then :start::timestamptz else start_at end,
                            wished_start_at = case when :leavesWish then wished_start_at when :move = 'ASKED' then :start::timestamptz end,
                            end_at = coalesce(:end, end_at), deadline = coalesce(:deadline, deadline),
                            refusal = coalesce(:refusal, refusal), nearest = coalesce(:nearest, nearest)
                          where consultation_id = :id returning consultation_id, status)
                        insert into status_change (consultation_id, status, revision, move, start_at, actor, changed_at)
                        select consultation_id, status, :revision, :move, :start::timestamptz, :actor, :at::timestamptz from page""")
                .param("id", consultationId.value())
                .param("status", ifPresent(step.status(), Enum::name))
                .param("move", ifPresent(step.move(), Enum::name))
                .param("start", ifPresent(step.start(), start -> utc(start.start())))
                .param("leavesWish", step.leavesWish())
                .param("end", ifPresent(step.end(), end -> utc(end.start())))
                .param("deadline", ifPresent(step.deadline(), StatusPages::utc))
                .param("refusal", ifPresent(step.refusal(), Enum::name))
                .param("nearest", ifPresent(step.nearest(), JSON::writeValueAsString))
                .param("revision", revision)
                .param("actor", ifPresent(step.by(), Enum::name))
                .param("at", utc(at))
                .update();
    }

    void accept(ConsultationId consultationId) {
        jdbc.sql("update status_page set partner_accepted = true where consultation_id = ?")
                .param(consultationId.value())
                .update();
    }

    void override(LicenceOverridden event) {
        jdbc.sql("update status_page set licence_override = ? where consultation_id = ?")
                .params(event.reason().name(), event.consultationId().value())
                .update();
    }

    void withdraw(ConsultationId consultationId, PersonId person) {
        jdbc.sql("""
                        update status_page set requester_withdrew = requester_withdrew or requester_id = :person,
                          partner_withdrew = partner_withdrew or partner_id = :person
                        where consultation_id = :id""")
                .param("id", consultationId.value())
                .param("person", person.value())
                .update();
    }

    /** Reads a row of {@link #PAGES}. */
    public static StatusPage page(ResultSet row, int number) throws SQLException {
        var requester = new PersonId(row.getObject("requester_id", UUID.class));
        var partner = ifPresent(row.getObject("partner_id", UUID.class), PersonId::new);
        return new StatusPage(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                new TherapistId(row.getObject("therapist_id", UUID.class)),
                requester,
                partner,
                row.getString("service"),
                Channel.valueOf(row.getString("channel")),
                row.getString("language"),
                new Place(row.getString("place")),
                ZoneId.of(row.getString("zone")),
                Quarter.startingAt(instant(row, "start_at")),
                Quarter.startingAt(instant(row, "ends_at")),
                ConsultationStatus.valueOf(row.getString("status")),
                quarter(row, "wished_start_at"),
                ifPresent(row.getObject("deadline", OffsetDateTime.class), OffsetDateTime::toInstant),
                ifPresent(row.getString("refusal"), RefusalReason::valueOf),
                nearest(row.getString("nearest")),
                row.getBoolean("partner_accepted"),
                withdrawn(
                        row.getBoolean("requester_withdrew") ? requester : null,
                        row.getBoolean("partner_withdrew") ? partner : null),
                ifPresent(row.getString("licence_override"), LicenceOverride::valueOf));
    }

    private static Set<PersonId> withdrawn(@Nullable PersonId requester, @Nullable PersonId partner) {
        return Stream.of(Optional.ofNullable(requester), Optional.ofNullable(partner))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Quarter> nearest(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, Quarter[].class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Quarter quarter(ResultSet row, String column) throws SQLException {
        return ifPresent(row.getObject(column, OffsetDateTime.class), at -> Quarter.startingAt(at.toInstant()));
    }

    /** As PostgreSQL takes an instant. */
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T, R> @Nullable R ifPresent(@Nullable T value, Function<T, R> then) {
        return value == null ? null : then.apply(value);
    }
}
