package dev.fifteen.journal.way;

import static dev.fifteen.journal.way.Entries.REQUEST;
import static dev.fifteen.journal.way.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fifteen.contracts.availability.SlotHeld;
import dev.fifteen.contracts.availability.SlotRefused;
import dev.fifteen.contracts.booking.ConsultationConfirmed;
import dev.fifteen.contracts.booking.ConsultationDeclined;
import dev.fifteen.contracts.booking.ConsultationRequested;
import dev.fifteen.contracts.notification.MessageAbandoned;
import dev.fifteen.contracts.notification.MessageFailed;
import dev.fifteen.contracts.notification.MessageSent;
import dev.fifteen.journal.log.JournalEntry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConsultationWayTest {

    private static final String TO_CLIENT =
            "{\"dispatch\":{\"messageId\":\"m1\",\"kind\":\"CONFIRMATION\",\"role\":\"REQUESTER\"},\"reason\":\"smtp-451\"}";
    private static final String TO_THERAPIST = "{\"dispatch\":{\"messageId\":\"m2\",\"role\":\"THERAPIST\"}}";

    private final JournalEntry requested = entry(ConsultationRequested.class, "requested", "command", 0);
    private final JournalEntry held = entry(SlotHeld.class, "held", "requested", 40);
    private final JournalEntry confirmed = entry(ConsultationConfirmed.class, "confirmed", "held", 70);

    @Nested
    class Causality {

        @Test
        void linksEachEventToTheOneThatCausedIt() {
            assertThat(way(requested, held, confirmed).events())
                    .extracting(Step::causedBy)
                    .containsExactly(null, "requested", "held");
        }

        @Test
        void tellsWhatAnEventLedTo() {
            assertThat(way(requested, held, confirmed).events())
                    .extracting(Step::effects)
                    .containsExactly(List.of("held"), List.of("confirmed"), List.of());
        }

        @Test
        void neverPutsAnEffectBeforeItsCause() {
            var early = entry(SlotHeld.class, "held", "requested", -5);

            assertThat(way(early, requested, confirmed).events())
                    .extracting(step -> step.entry().id())
                    .containsExactly("requested", "held", "confirmed");
        }

        @Test
        void survivesACircle() {
            var one = entry(SlotHeld.class, "one", "two", 1);
            var two = entry(SlotHeld.class, "two", "one", 2);

            assertThat(way(one, two).events()).hasSize(2);
        }

        @Test
        void survivesAnEventThatNamesItselfAsItsCause() {
            assertThat(way(entry(SlotHeld.class, "self", "self", 1)).events()).hasSize(1);
        }
    }

    @Nested
    class Timing {

        @Test
        void countsFromTheRequest() {
            assertThat(way(requested, held, confirmed).events())
                    .extracting(Step::sinceRequestMillis)
                    .containsExactly(0L, 40L, 70L);
        }

        @Test
        void countsFromTheCause() {
            assertThat(way(requested, held, confirmed).events())
                    .extracting(Step::sinceCauseMillis)
                    .containsExactly(null, 40L, 30L);
        }

        @Test
        void beginsAndEndsWithTheFirstAndTheLastEvent() {
            var way = way(requested, held, confirmed);

            assertThat(way.requestedAt()).isEqualTo(REQUEST);
            assertThat(way.lastAt()).isEqualTo(REQUEST.plusMillis(70));
        }
    }

    @Nested
    class Messages {

        @Test
        void tellsWhatBecameOfEach() {
            var way = way(
                    entry(MessageFailed.class, "f", null, 100, TO_CLIENT),
                    entry(MessageSent.class, "t", null, 110, TO_THERAPIST),
                    entry(MessageSent.class, "s", null, 200, TO_CLIENT.replace("smtp-451", "")));

            assertThat(way.messages())
                    .extracting(MessageTold::messageId, MessageTold::state, MessageTold::failures)
                    .containsExactly(tuple("m1", "SENT", 1L), tuple("m2", "SENT", 0L));
        }

        @Test
        void tellsWhyOneWasAbandoned() {
            var way = way(entry(MessageAbandoned.class, "a", null, 100, TO_CLIENT));

            assertThat(way.messages()).singleElement().satisfies(message -> {
                assertThat(message.state()).isEqualTo("ABANDONED");
                assertThat(message.reason()).isEqualTo("smtp-451");
            });
        }
    }

    @Test
    void tellsWhatWasRefusedAndWhy() {
        var way = way(
                requested,
                entry(SlotRefused.class, "refused", "requested", 30, "{\"reason\":\"DAY_FULL\"}"),
                entry(ConsultationDeclined.class, "declined", "refused", 50, "{\"reason\":\"SLOT_UNAVAILABLE\"}"));

        assertThat(way.refusals())
                .extracting(Refusal::name, Refusal::reason)
                .containsExactly(tuple("SlotRefused", "DAY_FULL"), tuple("ConsultationDeclined", "SLOT_UNAVAILABLE"));
    }

    private static ConsultationWay way(JournalEntry... entries) {
        return ConsultationWay.of(UUID.randomUUID(), List.of(entries));
    }
}
