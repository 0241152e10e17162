package dev.fifteen.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.local.DemoPractice.Therapist;
import dev.fifteen.platform.web.IdempotencyKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPracticeTest {

    @Test
    void hasTherapistsWithTheIdsThatTheirKeysGive() {
        assertThat(List.of(DemoPractice.FIRST, DemoPractice.SECOND))
                .allSatisfy(therapist -> assertThat(therapist.id()).isEqualTo(idOf(therapist)));
    }

    private static String idOf(Therapist therapist) {
        return IdempotencyKeys.idFor("/api/therapists", therapist.key()).toString();
    }
}
