package dev.fifteen.availability;

import dev.fifteen.testing.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return HouseRules.tests("dev.fifteen.availability");
    }
}
