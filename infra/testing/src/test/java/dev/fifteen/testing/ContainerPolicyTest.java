package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContainerPolicyTest {

    private static final Images IMAGES = new Images("postgres:18", "apache/kafka:4.2.2");

    private final String before = System.getProperty("fifteen.containers", "");

    @AfterEach
    void restore() {
        System.setProperty("fifteen.containers", before);
    }

    @Test
    void prefersContainersUnlessTold() {
        System.setProperty("fifteen.containers", "");
        assertThat(ContainerPolicy.set()).isEqualTo(ContainerPolicy.PREFERRED);
    }

    @Test
    void readsEveryValue() {
        for (var policy : ContainerPolicy.values()) {
            System.setProperty("fifteen.containers", policy.toString());
            assertThat(ContainerPolicy.set()).isEqualTo(policy);
        }
    }

    @Test
    void refusesAMistypedValue() {
        System.setProperty("fifteen.containers", "requierd");
        assertThatIllegalArgumentException()
                .isThrownBy(ContainerPolicy::set)
                .withMessage("fifteen.containers=requierd is none of [required, preferred, never]");
    }

    @Test
    void failsWhereContainersAreRequiredAndCannotBeHad() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SharedServers.obstacle(ContainerPolicy.REQUIRED, IMAGES, unable()))
                .withMessage("fifteen.containers=required, but Docker does not answer");
    }

    @Test
    void namesTheReasonWhereContainersAreOnlyPreferred() {
        assertThat(SharedServers.obstacle(ContainerPolicy.PREFERRED, IMAGES, unable()))
                .hasValue("Docker does not answer");
    }

    private static Docker unable() {
        return new Docker() {
            @Override
            Optional<String> obstacleTo(Images images) {
                return Optional.of("Docker does not answer");
            }
        };
    }
}
