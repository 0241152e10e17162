package dev.fifteen.notification.standin;

import dev.fifteen.contracts.Actor;
import dev.fifteen.contracts.Channel;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import dev.fifteen.contracts.booking.ClientErased;
import dev.fifteen.contracts.booking.ConsultationAwaitsApproval;
import dev.fifteen.contracts.booking.ConsultationCancelled;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.booking.ConsultationRescheduled;
import dev.fifteen.contracts.booking.PartnerAccepted;
import dev.fifteen.contracts.booking.PartnerWithdrew;
import dev.fifteen.contracts.booking.RescheduleDeclined;
import dev.fifteen.contracts.booking.RescheduleRequested;
import dev.fifteen.contracts.booking.SlotOffered;
import dev.fifteen.contracts.booking.WaitingListJoined;
import dev.fifteen.contracts.booking.WaitingListLeft;
import dev.fifteen.contracts.booking.Wishes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One consultation as booking tells of it: by events, and to whoever asks. */
public record Booking(
        ConsultationId id,
        TherapistId therapist,
        PersonId requester,
        @Nullable PersonId partner) {

    public static final Quarter START = Quarter.startingAt(Instant.parse("2031-01-13T17:00:00Z"));

    private static final Instant OFFERED_UNTIL = Instant.parse("2031-01-12T20:00:00Z");
    private static final Instant WAITS_UNTIL = Instant.parse("2031-02-02T08:00:00Z");

    public static Booking ofOne() {
        return new Booking(
                new ConsultationId(UUID.randomUUID()),
                new TherapistId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                null);
    }

    public static Booking ofTwo() {
        var one = ofOne();
        return new Booking(one.id, one.therapist, one.requester, new PersonId(UUID.randomUUID()));
    }

    public ConsultationRequested requested() {
        return new ConsultationRequested(
                id,
                therapist,
                START,
                "couples",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                requester,
                partner);
    }

    public ConsultationAwaitsApproval awaitsApproval(Instant deadline) {
        return new ConsultationAwaitsApproval(id, therapist, START, START.plus(1), deadline);
    }

    public ConsultationConfirmed confirmed() {
        return new ConsultationConfirmed(id, therapist, START, START.plus(1));
    }

    public ConsultationRescheduled moved(Quarter from, Quarter to) {
        return new ConsultationRescheduled(id, therapist, from, to, to.plus(1), Actor.CLIENT);
    }

    public RescheduleRequested wished(Quarter to, Actor by) {
        return new RescheduleRequested(id, therapist, START, to, new Place("US-CA"), by);
    }

    public RescheduleDeclined stays(Quarter wished) {
        return new RescheduleDeclined(id, therapist, wished, null, List.of(wished.plus(4)));
    }

    public ClientErased erased() {
        return new ClientErased(id, therapist, requester);
    }

    public ConsultationCancelled cancelled() {
        return new ConsultationCancelled(id, therapist, Actor.THERAPIST);
    }

    public PartnerWithdrew withdrew(PersonId person) {
        return new PartnerWithdrew(id, therapist, person);
    }

    public PartnerAccepted accepted() {
        return new PartnerAccepted(id, therapist, Objects.requireNonNull(partner));
    }

    public WaitingListJoined joined() {
        return new WaitingListJoined(
                id,
                null,
                "couples",
                Channel.VIDEO,
                "en",
                new Place("US-CA"),
                ZoneId.of("America/Los_Angeles"),
                requester,
                partner,
                new Wishes(List.of(), List.of(), null, LocalDate.parse("2031-02-01")),
                WAITS_UNTIL);
    }

    public SlotOffered offered(int number) {
        return new SlotOffered(id, requester, therapist, START, START.plus(1), OFFERED_UNTIL, number);
    }

    public WaitingListLeft left(WaitingListLeft.Reason reason) {
        return new WaitingListLeft(id, requester, WAITS_UNTIL, reason);
    }

    public String waitingJson(String status, String offer) {
        return """
                {"id":"%s","service":"couples","channel":"VIDEO","language":"en","place":"US-CA","status":"%s","until":"%s",
                 "offer":%s,"person":%s}""".formatted(id, status, WAITS_UNTIL, offer, person(requester, "REQUESTER", requesterAddress(), "en"));
    }

    public String offerJson() {
        return """
                {"therapistId":"%s","start":"%s","end":"%s","until":"%s"}""".formatted(therapist, START, START.plus(1), OFFERED_UNTIL);
    }

    public String requesterAddress() {
        return "requester-" + requester + "@example.org";
    }

    public String partnerAddress() {
        return "partner-" + partner + "@example.org";
    }

    public String therapistAddress() {
        return "therapist-" + therapist + "@example.org";
    }

    public String consultationJson(String status) {
        return consultationJson(status, START);
    }

    public String consultationJson(String status, Quarter start) {
        String persons = Stream.of(
                        person(requester, "REQUESTER", requesterAddress(), "en"),
                        partner == null ? "" : person(partner, "PARTNER", partnerAddress(), "he"))
                .filter(person -> !person.isEmpty())
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","therapistId":"%s","service":"couples","channel":"VIDEO","language":"en","place":"US-CA",
                 "zone":"America/Los_Angeles","start":"%s","end":"%s","status":"%s",
                 "deadline":"2031-01-12T17:00:00Z","nearest":["2031-01-13T20:00:00Z"],"joinInstruction":"https://meet.example.org/room","licenceOverridden":true,"persons":[%s]}""".formatted(id, therapist, start, start.plus(1), status, persons);
    }

    public String therapistJson() {
        return """
                {"id":"%s","name":"Noa Levi","credentials":"LMFT","email":"%s","languages":["fr","en"],"services":["couples"],
                 "licences":[],"zone":"America/Toronto","channels":["VIDEO"]}""".formatted(therapist, therapistAddress());
    }

    private static String person(PersonId id, String role, String address, String language) {
        return """
                {"personId":"%s","role":"%s","name":"Maya","email":"%s","language":"%s","zone":"America/Los_Angeles",
                 "joinInstruction":"https://meet.example.org/room"}""".formatted(id, role, address, language);
    }
}
