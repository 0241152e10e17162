package dev.fifteen.booking.offering;

import dev.fifteen.booking.directory.Openings;
import dev.fifteen.booking.directory.Openings.Opening;
import dev.fifteen.booking.directory.Therapist;
import dev.fifteen.booking.directory.Therapists;
import dev.fifteen.booking.waiting.OfferTimes;
import dev.fifteen.booking.waiting.Waiting;
import dev.fifteen.booking.waiting.WaitingCommand.PrepareOffer;
import dev.fifteen.booking.waiting.WaitingPlaces;
import dev.fifteen.booking.waiting.WaitingPlaces.Slot;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.Place;
import dev.fifteen.contracts.TherapistId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.client.RestClientException;

/**
 * Goes through the list from its head, and has each the earliest open time offered that suits them. Only a proposal: the calendar
 * keeps the slot, or does not. It is asked about one at a time, for what it gives the second may be what the first would have had:
 * the last call of a full day, or the other side of a buffer.
 */
@Component
class Offering {

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);

    private final WaitingPlaces places;
    private final Therapists therapists;
    private final Openings openings;
    private final OfferTimes times;
    private final CommandGateway commands;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Offering(
            WaitingPlaces places,
            Therapists therapists,
            Openings openings,
            OfferTimes times,
            CommandGateway commands,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.places = places;
        this.therapists = therapists;
        this.openings = openings;
        this.times = times;
        this.commands = commands;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Once through the list; where availability does not tell its openings, another time. */
    void goThrough() {
        try {
            transactions.executeWithoutResult(transaction -> {
                // One at a time, or a later one could be asked before an earlier one.
                jdbc.sql("select pg_advisory_xact_lock(hashtext('waiting-list'))")
                        .query()
                        .singleRow();
                new Turn(clock.instant()).take();
            });
        } catch (RestClientException e) {
            LOG.info("Availability does not tell its openings: {}", e.getClass().getName());
        }
    }

    /** One time through the list. */
    private final class Turn {

        private final Instant now;
        private final Set<Slot> given = Set.copyOf(places.offered());
        private final Set<TherapistId> undecided = new HashSet<>(places.undecided());
        private final Map<ConsultationId, Set<Slot>> letGo = places.letGo();
        private final Map<Asked, List<Opening>> told = new HashMap<>();

        Turn(Instant now) {
            this.now = now;
        }

        void take() {
            var waiting = places.inTurn(now);
            List<Therapist> practising = waiting.isEmpty() ? List.of() : therapists.practising();
            for (var one : waiting) {
                earliest(one, practising).ifPresent(slot -> {
                    undecided.add(slot.therapistId());
                    commands.sendAndWait(new PrepareOffer(one.id(), slot.therapistId(), slot.start()));
                });
            }
        }

        private Optional<Slot> earliest(Waiting waiting, List<Therapist> practising) {
            return practising.stream()
                    .filter(one -> !undecided.contains(one.id()))
                    .filter(one -> waiting.therapistId() == null
                            || waiting.therapistId().equals(one.id()))
                    .filter(one -> one.offers(waiting.service(), waiting.channel(), waiting.language()))
                    .flatMap(one -> suiting(waiting, one.id()))
                    .filter(slot -> !given.contains(slot)
                            && !letGo.getOrDefault(waiting.id(), Set.of()).contains(slot))
                    .min(Comparator.comparing(Slot::start));
        }

        private Stream<Slot> suiting(Waiting waiting, TherapistId therapist) {
            return told
                    .computeIfAbsent(
                            new Asked(therapist, waiting.place()), asked -> openings.of(asked.therapist, asked.place))
                    .stream()
                    .filter(opening -> Suitability.suits(
                            waiting, opening.start().start(), opening.end().start()))
                    .filter(opening ->
                            times.until(now, opening.start(), waiting.zone()).isPresent())
                    .map(opening -> new Slot(therapist, opening.start()));
        }
    }

    private record Asked(TherapistId therapist, Place place) {}
}
