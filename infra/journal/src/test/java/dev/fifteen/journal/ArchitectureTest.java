package dev.fifteen.journal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.fifteen.testing.rules.HouseRules.ONLY_WIRING_KNOWS_KAFKA_AND_DRIVERS;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import dev.fifteen.testing.rules.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    // The journal reads records, not events: it must see what the platform's bus would keep from it.
    @TestFactory
    Stream<DynamicTest> followsTheRulesOfTheHouse() {
        return HouseRules.tests("dev.fifteen.journal", ONLY_WIRING_KNOWS_KAFKA_AND_DRIVERS);
    }

    @Test
    void knowsKafkaOnlyWhereItReadsAndWhereItMeasures() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..journal.intake..", "..journal.health..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .check(new ClassFileImporter()
                        .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.fifteen.journal"));
    }
}
