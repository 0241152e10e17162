package dev.fifteen.identity;

import static dev.fifteen.testing.rules.HouseRules.TIME_COMES_FROM_THE_CLOCK;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import dev.fifteen.testing.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return HouseRules.tests("dev.fifteen.identity", TIME_COMES_FROM_THE_CLOCK);
    }

    @Test
    void onlyTheMainClassKnowsTheMachinesTime() {
        TIME_COMES_FROM_THE_CLOCK.check(new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "dev.fifteen.identity.account",
                        "dev.fifteen.identity.invitation",
                        "dev.fifteen.identity.page",
                        "dev.fifteen.identity.people",
                        "dev.fifteen.identity.signin",
                        "dev.fifteen.identity.token"));
    }
}
