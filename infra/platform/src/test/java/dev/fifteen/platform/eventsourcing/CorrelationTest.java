package dev.fifteen.platform.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private final Correlation correlation = new Correlation();

    @Test
    void namesAnEventAsTheCauseOfWhatItLeadsTo() {
        var event = GenericEventMessage.asEventMessage("something happened");

        assertThat(correlation.correlationDataFor(event))
                .extractingByKey("causationid")
                .isEqualTo(event.getIdentifier());
    }

    @Test
    void handsOnTheEventBehindACommand() {
        var event = GenericEventMessage.asEventMessage("something happened");
        var command = new GenericCommandMessage<>("do something", correlation.correlationDataFor(event));

        assertThat(correlation.correlationDataFor(command))
                .extractingByKey("causationid")
                .isEqualTo(event.getIdentifier());
    }

    @Test
    void namesACommandThatBeganItAll() {
        var command = new GenericCommandMessage<>("do something", Map.of());

        assertThat(correlation.correlationDataFor(command))
                .extractingByKey("causationid")
                .isEqualTo(command.getIdentifier());
    }

    @Test
    void keepsTheRequestThroughout() {
        var command = new GenericCommandMessage<>("do something", Map.of("correlationid", "request"));

        assertThat(correlation.correlationDataFor(command))
                .extractingByKey("correlationid")
                .isEqualTo("request");
    }
}
