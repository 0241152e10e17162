package dev.fifteen.gateway;

import static dev.fifteen.testing.rules.HouseRules.ENDPOINTS_SAY_WHO_MAY_CALL;

import dev.fifteen.testing.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    // The gateway stands on its own, without the platform; who may call what is for each service to say.
    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return HouseRules.tests("dev.fifteen.gateway", ENDPOINTS_SAY_WHO_MAY_CALL);
    }
}
