package dev.fifteen.notification.message;

import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.MessageId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.notification.Dispatch;
import dev.fifteen.contracts.notification.Dispatch.Kind;
import dev.fifteen.contracts.notification.Dispatch.Role;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Occasions to write about, and a practice to write for. */
public final class Occasions {

    public static final Instant START = Instant.parse("2027-01-11T17:00:00Z");
    public static final Instant NOW = Instant.parse("2027-01-08T09:30:00Z");
    public static final ConsultationId ID = ConsultationId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final Sender SENDER = new Sender("calls@harbour.example", "harbour.example");
    public static final String PHONE = "+12133734253";
    public static final Practice PRACTICE = new Practice(
            "Harbour Practice",
            List.of("12 Quay Street", "Oakland, CA 94607", "United States"),
            Map.of("couples", Map.of("en", "Couples", "fr", "Couples", "he", "זוגות")),
            List.of(
                    new Practice.CrisisLine("IL", "1201", "101", Map.of("en", "ERAN", "he", "ער״ן")),
                    new Practice.CrisisLine("US", "988", "911", Map.of("en", "988 Lifeline", "he", "קו המשבר 988"))));

    private static final Set<Kind> AWAITED = Set.of(Kind.RECEIPT, Kind.APPROVAL_REQUEST, Kind.APPROVAL_REMINDER);
    private static final Set<Kind> OVER = Set.of(Kind.CANCELLATION, Kind.DECLINE, Kind.EXPIRY, Kind.ERASURE);
    private static final Set<Kind> TO_THERAPIST = Set.of(
            Kind.NEW_CONSULTATION,
            Kind.APPROVAL_REQUEST,
            Kind.APPROVAL_REMINDER,
            Kind.WELCOME,
            Kind.RESCHEDULE,
            Kind.CANCELLATION,
            Kind.EXPIRY);
    private static final Set<Kind> TO_THERAPIST_ALONE =
            Set.of(Kind.NEW_CONSULTATION, Kind.APPROVAL_REQUEST, Kind.APPROVAL_REMINDER, Kind.WELCOME);
    private static final Set<Kind> TO_COLLEAGUE = Set.of(Kind.ACCOUNT_INVITATION, Kind.NEW_PASSWORD);
    private static final Set<Kind> REMINDERS = Set.of(Kind.REMINDER, Kind.LAST_REMINDER);

    private Occasions() {}

    /** Whatever there is to write, to everybody it is written to. */
    public static Stream<Occasion> every(Language language) {
        Stream<Occasion> toClient = Arrays.stream(Kind.values())
                .filter(kind -> !TO_THERAPIST_ALONE.contains(kind) && !TO_COLLEAGUE.contains(kind))
                .map(kind -> about(kind, Role.REQUESTER, language));
        Stream<Occasion> toTherapist = TO_THERAPIST.stream().map(kind -> about(kind, Role.THERAPIST, language));
        Stream<Occasion> toColleague = TO_COLLEAGUE.stream().map(kind -> toColleague(kind, language));
        return Stream.of(toClient, toTherapist, toColleague, Stream.of(confirmationToPartner(language)))
                .flatMap(each -> each);
    }

    public static Occasion about(Kind kind, Role role, Language language) {
        return occasion(kind, role, language, "Noa Levi", null);
    }

    private static Occasion toColleague(Kind kind, Language language) {
        return Occasion.withoutCall(
                ID,
                new Dispatch(new MessageId(ID.value()), kind, Role.COLLEAGUE, ID.value()),
                1,
                "noa.levi@harbour.example",
                language,
                ZoneOffset.UTC,
                START,
                "",
                URI.create(
                        "https://identity.example/invitation/AZEKXayWd0u8zrMCCZqAV3q3Zb8wX1nYkT5uVhPzR0aQq3Zb8wX1nYkT5uVh"));
    }

    public static Occasion confirmation(Language language) {
        return occasion(
                Kind.CONFIRMATION, Role.REQUESTER, language, "Noa Levi", "https://meet.harbour.example/noa-levi");
    }

    public static Occasion confirmationToPartner(Language language) {
        return occasion(Kind.CONFIRMATION, Role.PARTNER, language, "Noa Levi", "https://meet.harbour.example/noa-levi");
    }

    public static Occasion newConsultation(Language language) {
        return occasion(Kind.NEW_CONSULTATION, Role.THERAPIST, language, "Noa Levi", null);
    }

    public static Occasion approvalRequest(Language language) {
        return occasion(Kind.APPROVAL_REQUEST, Role.THERAPIST, language, "Noa Levi", null);
    }

    /** Staff have booked it where the therapist may hold no licence. */
    public static Occasion licenceOverridden(Kind kind, Role role, Language language) {
        return occasion(kind, role, language, Channel.VIDEO, "Noa Levi", null, null, true);
    }

    public static Occasion withTherapist(String name) {
        return occasion(Kind.CONFIRMATION, Role.REQUESTER, Language.ENGLISH, name, null);
    }

    public static Occasion meetingIn(@Nullable String room) {
        return occasion(Kind.CONFIRMATION, Role.REQUESTER, Language.ENGLISH, Channel.VIDEO, "Noa Levi", room, room);
    }

    public static Occasion calledAt(String number) {
        return occasion(
                Kind.CONFIRMATION,
                Role.REQUESTER,
                Language.FRENCH,
                Channel.PHONE,
                "Noa Levi",
                "Appel au " + number,
                null);
    }

    private static Occasion occasion(Kind kind, Role role, Language language, String therapist, @Nullable String room) {
        return occasion(kind, role, language, Channel.VIDEO, therapist, room, room);
    }

    private static Occasion occasion(
            Kind kind,
            Role role,
            Language language,
            Channel channel,
            String therapist,
            @Nullable String joinInstruction,
            @Nullable String room) {
        return occasion(kind, role, language, channel, therapist, joinInstruction, room, false);
    }

    private static Occasion occasion(
            Kind kind,
            Role role,
            Language language,
            Channel channel,
            String therapist,
            @Nullable String joinInstruction,
            @Nullable String room,
            boolean licenceOverridden) {
        return new Occasion(
                ID,
                kind,
                role,
                kind == Kind.RESCHEDULE || kind == Kind.CANCELLATION ? 1 : 0,
                true,
                "maya+calls@client.example",
                kind == Kind.APPROVAL_REQUEST || kind == Kind.APPROVAL_REMINDER ? PHONE : null,
                language,
                ZoneId.of("America/Los_Angeles"),
                START,
                START.plus(Duration.ofMinutes(15)),
                new Place("US-CA"),
                "couples",
                channel,
                "he",
                therapist,
                joinInstruction,
                room,
                licenceOverridden,
                AWAITED.contains(kind) ? START.minus(Duration.ofHours(24)) : null,
                kind == Kind.DECLINE || kind == Kind.RESCHEDULE_DECLINE
                        ? List.of(START.plus(Duration.ofMinutes(30)), START.plus(Duration.ofDays(1)))
                        : List.of(),
                OVER.contains(kind) && kind != Kind.ERASURE && role != Role.THERAPIST
                        ? "I am away that day. Please write again!"
                        : null,
                page(kind, role),
                OVER.contains(kind) || role == Role.THERAPIST
                        ? null
                        : URI.create("https://fifteen.example/c#q3Zb8wX1nYkT5uVhPzR0aQ/not-me"),
                REMINDERS.contains(kind)
                        ? URI.create("https://fifteen.example/reminders/stop/Zk3VhPzR0aQq3Zb8wX1nYkT5uVhPzR0aQ?lang="
                                + language.tag())
                        : null);
    }

    private static URI page(Kind kind, Role role) {
        if (role == Role.THERAPIST) {
            return URI.create("https://fifteen.example/calendar");
        }
        return URI.create("https://fifteen.example/" + (OVER.contains(kind) ? "" : "c#q3Zb8wX1nYkT5uVhPzR0aQ"));
    }
}
