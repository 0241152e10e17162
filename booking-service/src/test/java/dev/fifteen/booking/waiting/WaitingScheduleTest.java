package dev.fifteen.booking.waiting;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules of delivery, repetition and delay, while people answer, leave and sleep; {@code -Dfifteen.seeds=N} tries more of them. */
class WaitingScheduleTest {

    private static final int AT_ONCE = 250;

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("fifteen.seeds", 1_000) / AT_ONCE)
                .mapToObj(n -> n * AT_ONCE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatIsOfferedForOneAndNothingForNobody(int first) {
        for (int seed = first; seed < first + AT_ONCE; seed++) {
            int run = seed;
            assertThatCode(() -> {
                        var world = new WaitingWorld(run);
                        world.live(40 + run % 120);
                        world.comeToRest();
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
