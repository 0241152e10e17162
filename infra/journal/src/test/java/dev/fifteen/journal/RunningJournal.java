package dev.fifteen.journal;

import static org.awaitility.Awaitility.await;

import dev.fifteen.testing.Broker;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The journal on real servers, called by staff. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningJournal {

    Publisher services;
    Door staff;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("fifteen.services.identity", Issuer::address);
        settings.add("fifteen.services.booking", Issuer::address);
        // Nobody listens there.
        settings.add("fifteen.services.availability", () -> "http://localhost:1");
        settings.add("fifteen.services.notification", () -> "http://localhost:1");
    }

    @BeforeAll
    void open(@LocalServerPort int port, Broker broker) {
        services = new Publisher(broker.bootstrapServers());
        staff = new Door("http://localhost:" + port, Issuer.token("staff"));
    }

    @AfterAll
    void close() {
        services.close();
    }

    /** Waits until the journal has kept so many events about a consultation. */
    void awaitKept(Told told, int events) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> staff.get("/api/journal/events?consultation=" + told.consultation())
                                .items()
                                .size()
                        == events);
    }
}
