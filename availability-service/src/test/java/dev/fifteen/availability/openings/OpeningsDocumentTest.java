package dev.fifteen.availability.openings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Quarter;
import dev.fifteen.contracts.TherapistId;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpeningsDocumentTest {

    private static final TherapistId NOA = new TherapistId(new UUID(0, 1));
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final int NINE = Quarter.parse("2027-01-11T17:00:00Z").index();

    @Test
    void isTheJsonOfTheContract() {
        assertThat(text(
                        new Opening(NOA, LOS_ANGELES, NINE, NINE + 1),
                        new Opening(NOA, LOS_ANGELES, NINE + 27, NINE + 31)))
                .isEqualTo(
                        "{\"openings\":["
                                + "{\"therapistId\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"start\":\"2027-01-11T17:00:00Z\",\"end\":\"2027-01-11T17:15:00Z\",\"offset\":\"-08:00\"},"
                                + "{\"therapistId\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"start\":\"2027-01-11T23:45:00Z\",\"end\":\"2027-01-12T00:45:00Z\",\"offset\":\"-08:00\"}]}");
    }

    @Test
    void tellsTheTwoApartWhereClocksAreSetBack() {
        int first = Quarter.parse("2027-11-07T08:30:00Z").index();

        assertThat(text(
                        new Opening(NOA, LOS_ANGELES, first, first + 1),
                        new Opening(NOA, LOS_ANGELES, first + 4, first + 5)))
                .contains("T08:45:00Z\",\"offset\":\"-07:00\"")
                .contains("T09:45:00Z\",\"offset\":\"-08:00\"");
    }

    @Test
    void readsUtcAsAnOffsetLikeOthers() {
        assertThat(text(new Opening(NOA, ZoneId.of("UTC"), NINE, NINE + 1))).contains("\"offset\":\"+00:00\"");
    }

    @Test
    void isEmptyWhereNothingIsOpen() {
        assertThat(text()).isEqualTo("{\"openings\":[]}");
    }

    @Test
    void writesEveryInstantAsAnObjectMapperWould() {
        List<Opening> openings = IntStream.range(0, 5000)
                .map(i -> i * 13_337)
                .mapToObj(start -> new Opening(NOA, LOS_ANGELES, start, start + 1))
                .toList();

        var written = new JsonMapper()
                .readTree(OpeningsDocument.ofAll(openings).bytes())
                .path("openings")
                .valueStream()
                .map(opening -> opening.path("start").asString());

        assertThat(written)
                .containsExactlyElementsOf(openings.stream()
                        .map(opening -> new Quarter(opening.start()).toString())
                        .toList());
    }

    @Test
    void isTaggedByWhatItSays() {
        String tag = tag(new Opening(NOA, LOS_ANGELES, NINE, NINE + 1));

        assertThat(tag).matches("\"[0-9a-f]{16}\"").isEqualTo(tag(new Opening(NOA, LOS_ANGELES, NINE, NINE + 1)));
        assertThat(tag).isNotEqualTo(tag(new Opening(NOA, LOS_ANGELES, NINE, NINE + 2)));
        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(i -> tag(new Opening(NOA, LOS_ANGELES, NINE + i, NINE + i + 1)))
                        .distinct())
                .hasSize(20_000);
    }

    private static String text(Opening... openings) {
        return new String(OpeningsDocument.ofAll(List.of(openings)).bytes(), StandardCharsets.US_ASCII);
    }

    private static String tag(Opening... openings) {
        return OpeningsDocument.ofAll(List.of(openings)).entityTag();
    }
}
