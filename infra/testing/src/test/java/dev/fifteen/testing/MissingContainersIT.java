package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On any machine: an image of this name is nowhere, and its registry does not answer, if there is a Docker at all. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MissingContainersIT {

    private static final String NOWHERE = "-Dfifteen.containers.postgres=localhost:1/absent:1";

    @Test
    void failsATestThatRequiresThem() throws IOException {
        assertThat(exampleWith("required"))
                .contains("0 succeeded, 0 skipped")
                .contains("IllegalStateException: fifteen.containers=required, but Docker ")
                .doesNotContain("Real servers:");
    }

    @Test
    void fallsBackWithTheReasonWhereTheyAreOnlyPreferred() throws IOException {
        assertThat(exampleWith("preferred"))
                .contains("2 succeeded, 0 skipped, []")
                .contains("Real servers: embedded PostgreSQL and Kafka (Docker ");
    }

    private static String exampleWith(String policy) throws IOException {
        return Jvm.start(List.of(NOWHERE, "-Dfifteen.containers=" + policy), MissingContainersIT.class)
                .output();
    }

    public static void main(String... args) {
        var outcome = Outcome.of(SpringExample.class);
        System.out.printf("%d succeeded, %d skipped, %s%n", outcome.succeeded(), outcome.skipped(), outcome.failures());
        // An embedded broker's threads would keep the JVM alive.
        System.exit(0);
    }
}
