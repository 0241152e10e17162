package dev.fifteen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stored events outlive the code: a renamed event or field would make them unreadable, so it fails here first. */
class GoldenEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @MethodSource("dev.fifteen.contracts.Samples#all")
    void keepsItsStoredNameAndJson(PublishedEvent sample) {
        String name = EventFamily.nameOf(sample.getClass());

        GoldenFile.of("src", "test", "resources", "golden", name + ".json")
                .agreesWith(JSON.writeValueAsString(sample).replace("\r\n", "\n") + "\n");
    }

    @ParameterizedTest
    @MethodSource("dev.fifteen.contracts.Samples#all")
    void readsBackWhatItWrote(PublishedEvent sample) {
        assertThat(JSON.readValue(JSON.writeValueAsBytes(sample), sample.getClass()))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("dev.fifteen.contracts.Samples#all")
    void isFoundByItsStoredName(PublishedEvent sample) {
        assertThat(EventFamily.named(EventFamily.nameOf(sample.getClass()))).contains(sample.getClass());
    }

    @Test
    void hasASampleOfEveryPublishedEvent() {
        var published = Stream.of(EventFamily.values()).flatMap(family -> family.events().stream());

        assertThat(Samples.all().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(published.toList());
    }
}
