package dev.fifteen.availability.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.contracts.Quarter;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class QuartersTest {

    private static final int NOON = Quarter.parse("2027-01-11T20:00:00Z").index();

    @Test
    void doesWhatASetOfAllTimeWouldDo() {
        Random random = new Random(15);
        Quarters quarters = Quarters.NONE;
        BitSet allTime = new BitSet();
        for (int i = 0; i < 2000; i++) {
            int from = NOON - 2000 + random.nextInt(4000);
            int to = from + 1 + random.nextInt(8);
            if (random.nextBoolean()) {
                quarters = quarters.with(from, to);
                allTime.set(from, to);
            } else {
                quarters = quarters.without(from, to);
                allTime.clear(from, to);
            }
            int at = NOON - 2100 + random.nextInt(4200);
            assertThat(quarters.contains(at)).isEqualTo(allTime.get(at));
            assertThat(quarters.next(at)).isEqualTo(orElse(allTime.nextSetBit(at), Quarters.NEVER));
            assertThat(quarters.previous(at)).isEqualTo(orElse(allTime.previousSetBit(at), Quarters.BEFORE_ALL));
            assertThat(quarters.count(at, at + 300))
                    .isEqualTo(allTime.get(at, at + 300).cardinality());
        }
    }

    @Test
    void forgetsWhatIsLongPast() {
        Quarters twoYears = Quarters.NONE;
        for (int day = -730; day <= 0; day++) {
            int start = NOON + day * 96;
            twoYears = twoYears.since(start - 192).with(start, start + 1);
        }
        assertThat(twoYears.words()).hasSizeLessThan(8);
        assertThat(twoYears.contains(NOON)).isTrue();
        assertThat(twoYears.contains(NOON - 96)).isTrue();
        assertThat(twoYears.contains(NOON - 10 * 96)).isFalse();
    }

    @Test
    void isTheSameAfterASnapshot() {
        Quarters quarters = Quarters.NONE.with(NOON, NOON + 4).with(NOON - 500, NOON - 499);
        var json = new JsonMapper();
        assertThat(json.readValue(json.writeValueAsString(quarters), Quarters.class))
                .isEqualTo(quarters);
    }

    private static int orElse(int found, int otherwise) {
        return found < 0 ? otherwise : found;
    }
}
