package dev.fifteen.testing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private static final JavaClasses TIDY = new ClassFileImporter().importPackages("dev.fifteen.tidy");
    private static final JavaClasses UNTIDY = new ClassFileImporter().importPackages("dev.fifteen.untidy");

    @TestFactory
    Stream<DynamicTest> passTidyCode() {
        return HouseRules.tests(TIDY, List.of());
    }

    /** Without this a rule could pass tidy code by looking at none of it. */
    @TestFactory
    Stream<DynamicTest> lookAtTidyCode() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(), () -> rule.allowEmptyShould(false).check(TIDY)));
    }

    @TestFactory
    Stream<DynamicTest> areEachBrokenByUntidyCode() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(), () -> assertThat(violations(rule)).isNotEmpty()));
    }

    @Test
    void areAllAmongAServicesTests() {
        assertThat(HouseRules.tests(TIDY, List.of())).hasSameSizeAs(rules().toList());
    }

    @Test
    void refuseToCheckNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseRules.tests("dev.fifteen.nowhere"))
                .withMessageContaining("dev.fifteen.nowhere");
    }

    @Test
    void mayBeLeftOutOneByOne() {
        var code = "dev.fifteen.testing.servers";
        assertThat(HouseRules.tests(code, HouseRules.ROOMS_ARE_FREE_OF_CYCLES)).hasSize((int) rules().count() - 1);
    }

    @Nested
    class Find {

        @Test
        void everyWayToTheSystemsTime() {
            assertThat(violations(HouseRules.TIME_COMES_FROM_THE_CLOCK))
                    .hasSize(6)
                    .allMatch(text -> text.contains("SystemClocks"));
        }

        @Test
        void messagesThatAreNoRecordsOrHaveASuffix() {
            assertThat(violations(HouseRules.MESSAGES_ARE_RECORDS_WITHOUT_SUFFIX))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("calendar.HoldSlotCommand, taken by"),
                            text -> assertThat(text).contains("calendar.SlotHeldEvent, taken by"),
                            text -> assertThat(text).contains("calendar.SlotTaken, taken by"));
            assertThat(violations(HouseRules.PUBLISHED_EVENTS_ARE_RECORDS_WITHOUT_SUFFIX))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("SlotHeldEvent"),
                            text -> assertThat(text).contains("SlotTaken"));
        }

        @Test
        void handlersWithVerbsOfTheirOwn() {
            assertThat(violations(HouseRules.COMMANDS_AND_QUERIES_ARE_HANDLED_BY_HANDLE))
                    .singleElement()
                    .asString()
                    .contains("hold");
            assertThat(violations(HouseRules.EVENTS_ARE_HANDLED_BY_ON))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("apply"),
                            text -> assertThat(text).contains("project"));
        }

        @Test
        void roomsThatLeanOnEachOther() {
            assertThat(violations(HouseRules.ROOMS_ARE_FREE_OF_CYCLES))
                    .singleElement()
                    .asString()
                    .contains("Slice calendar", "Slice client");
        }

        @Test
        void everyDriver() {
            assertThat(violations(HouseRules.ONLY_WIRING_KNOWS_KAFKA_AND_DRIVERS))
                    .anyMatch(text -> text.contains("javax.sql.DataSource"))
                    .anyMatch(text -> text.contains("java.sql.PreparedStatement"))
                    .anyMatch(text -> text.contains("org.postgresql.PGConnection"))
                    .anyMatch(text -> text.contains("org.apache.kafka.clients.producer.ProducerRecord"));
        }

        @Test
        void endpointsThatAreUnguardedOrUndecided() {
            assertThat(violations(HouseRules.ENDPOINTS_SAY_WHO_MAY_CALL))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("unguarded() carries 0"),
                            text -> assertThat(text).contains("undecided() carries 2"));
        }

        @Test
        void everyKindOfFieldInjection() {
            assertThat(violations(HouseRules.NOTHING_IS_INJECTED_INTO_FIELDS))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("autowired"),
                            text -> assertThat(text).contains("value"),
                            text -> assertThat(text).contains("resource"));
        }

        @Test
        void aPackageThatIsNotNullMarked() {
            assertThat(violations(HouseRules.PACKAGES_ARE_NULL_MARKED))
                    .singleElement()
                    .asString()
                    .contains("dev.fifteen.untidy.bare");
        }
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(UNTIDY).getFailureReport().getDetails();
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(HouseRules.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
