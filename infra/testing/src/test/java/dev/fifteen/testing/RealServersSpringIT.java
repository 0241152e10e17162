package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RealServersSpringIT {

    @Test
    void tellsASpringTestWhereTheyAre() {
        var outcome = Outcome.of(SpringExample.class);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.succeeded()).isEqualTo(2);
    }

    @Test
    void endsTheContextWithItsClassAndNotBefore() {
        Outcome.of(SpringExample.class);
        assertThat(SpringExample.seen).hasSize(1).noneMatch(context -> context.isActive());
    }

    @Test
    void leavesOtherSpringTestsAlone() {
        assertThat(Outcome.of(SpringExample.WithoutServers.class).failures()).isEmpty();
    }
}
