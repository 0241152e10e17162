package dev.fifteen.booking;

import dev.fifteen.testing.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service with a real PostgreSQL and a real Kafka, and availability's part played by the test. */
@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Stage.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class BookingIT {

    @BeforeAll
    static void openPractice(@Autowired StandInAvailability availability, @Autowired JdbcClient jdbc) {
        Stage.openPractice(availability, jdbc);
    }

    @Nested
    class WhenAsked extends RequestFacts {}

    @Nested
    class WhenAskedBadly extends BadInputFacts {}

    @Nested
    class WhenLookedAt extends StatusFacts {}

    @Nested
    class WhenDecidedOn extends DecisionFacts {}

    @Nested
    class WhenMoved extends MoveFacts {}

    @Nested
    class WhenALicenceIsOverridden extends OverrideFacts {}

    @Nested
    class WhenTwoAreToCome extends CoupleFacts {}

    @Nested
    class WhenTheCallIsOver extends AttendanceFacts {}

    @Nested
    class WhenATherapistLooks extends RosterFacts {}

    @Nested
    class WhenAskedOften extends OnceFacts {}

    @Nested
    class WhenALinkIsLost extends LostLinkFacts {}

    @Nested
    class WhenSomebodyIsToBeForgotten extends ErasureFacts {}

    @Nested
    class WhenSomebodyWaits extends WaitingFacts {}

    @Nested
    class WhenListenedTo extends StreamFacts {}

    @Nested
    class WhenAskedByAService extends InternalFacts {}

    @Nested
    class WhenSearched extends PrivacyFacts {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class WhenReadModelsAreMadeAnew extends ReplayFacts {}
}
