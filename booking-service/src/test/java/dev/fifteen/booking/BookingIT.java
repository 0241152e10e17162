package dev.fifteen.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.testing.RealServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealServers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Stage.class)
class BookingIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StandInAvailability availability;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open(@Autowired StandInAvailability availability, @Autowired JdbcClient jdbc) {
        Stage.openPractice(availability, jdbc);
    }

    @Test
    void confirmsWithinTheWait() {
        var answer = new Visitor(port).ask(Visitor.form());
        assertThat(answer.status()).describedAs(answer.response().body()).isEqualTo(201);
    }
}
