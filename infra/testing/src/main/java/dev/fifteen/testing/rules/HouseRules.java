package dev.fifteen.testing.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every service's code keeps to. A service checks itself in a few lines:
 *
 * <pre>{@code
 * class ArchitectureTest {
 *     @TestFactory
 *     Stream<DynamicTest> followsTheRulesOfTheHouse() {
 *         return HouseRules.tests("dev.fifteen.booking");
 *     }
 * }
 * }</pre>
 *
 * A rule about something that a service need not have, such as a controller, passes where there is none and says so here by
 * {@code allowEmptyShould}; any other rule fails when it finds nothing to check.
 */
public final class HouseRules {

    public static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .accessTargetWhere(SystemTime.READ)
            .because("time is a parameter: inject java.time.Clock");

    public static final ArchRule MESSAGES_ARE_RECORDS_WITHOUT_SUFFIX = methods()
            .that(Handlers.OF_MESSAGES)
            .should(Handlers.TAKE_A_RECORD_WITHOUT_SUFFIX)
            .allowEmptyShould(true)
            .because("SlotHeld says more than SlotHeldEvent, and a record cannot change");

    public static final ArchRule PUBLISHED_EVENTS_ARE_RECORDS_WITHOUT_SUFFIX = classes()
            .that()
            .areAssignableTo("dev.fifteen.contracts.PublishedEvent")
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameNotEndingWith("Event")
            .allowEmptyShould(true)
            .because("only infra/contracts has them");

    public static final ArchRule COMMANDS_AND_QUERIES_ARE_HANDLED_BY_HANDLE = methods()
            .that(Handlers.OF_COMMANDS_OR_QUERIES)
            .should()
            .haveName("handle")
            .allowEmptyShould(true)
            .because("handlers have two verbs and no other");

    public static final ArchRule EVENTS_ARE_HANDLED_BY_ON = methods()
            .that(Handlers.OF_EVENTS)
            .should()
            .haveName("on")
            .allowEmptyShould(true)
            .because("handlers have two verbs and no other");

    public static final ArchRule ROOMS_ARE_FREE_OF_CYCLES = slices().matching("dev.fifteen.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room can be understood, and changed, without those that lean on it");

    public static final ArchRule ONLY_WIRING_KNOWS_KAFKA_AND_DRIVERS = noClasses()
            .that()
            .resideOutsideOfPackage("..wiring..")
            .should()
            .dependOnClassesThat(Drivers.ANY)
            .because("other rooms speak through the platform's bus and JdbcClient");

    public static final ArchRule ENDPOINTS_SAY_WHO_MAY_CALL = methods()
            .that()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should(Access.BE_DECLARED_ONCE)
            .allowEmptyShould(true)
            .because("an endpoint that nobody thought about must not be open");

    public static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor shows what a class needs");

    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(Packages.BE_NULL_MARKED)
            .because("NullAway looks only into packages that are, and package-info says what a room is for");

    private static final List<ArchRule> ALL = List.of(
            TIME_COMES_FROM_THE_CLOCK,
            MESSAGES_ARE_RECORDS_WITHOUT_SUFFIX,
            PUBLISHED_EVENTS_ARE_RECORDS_WITHOUT_SUFFIX,
            COMMANDS_AND_QUERIES_ARE_HANDLED_BY_HANDLE,
            EVENTS_ARE_HANDLED_BY_ON,
            ROOMS_ARE_FREE_OF_CYCLES,
            ONLY_WIRING_KNOWS_KAFKA_AND_DRIVERS,
            ENDPOINTS_SAY_WHO_MAY_CALL,
            NOTHING_IS_INJECTED_INTO_FIELDS,
            PACKAGES_ARE_NULL_MARKED);

    private HouseRules() {}

    /**
     * One test for each rule over the main code below a package; a service may leave rules out, which then shows.
     *
     * @throws IllegalArgumentException if there is no such code
     */
    public static Stream<DynamicTest> tests(String root, ArchRule... except) {
        var code = new ClassFileImporter()
                .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("There is no code in " + root);
        }
        return tests(code, List.of(except));
    }

    static Stream<DynamicTest> tests(JavaClasses code, List<ArchRule> except) {
        return ALL.stream()
                .filter(rule -> !except.contains(rule))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }
}
