package dev.fifteen.booking.decision;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of schedules of delivery, duplication, delay and crash; {@code -Dfifteen.seeds=N} tries more of them. */
class ScheduleTest {

    private static final int AT_ONCE = 1_000;

    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("fifteen.seeds", 8_000) / AT_ONCE)
                .mapToObj(n -> n * AT_ONCE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsEveryPromiseWhateverComesWhen(int first) {
        for (int seed = first; seed < first + AT_ONCE; seed++) {
            int run = seed;
            assertThatCode(() -> {
                        var world = new World(run);
                        world.live(40 + run % 160);
                        world.comeToRest();
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }
}
