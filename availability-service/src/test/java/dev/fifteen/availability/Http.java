package dev.fifteen.availability;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Callers of the service. */
@Lazy
@Component
class Http {

    private final RestTestClient anyone;

    Http(@LocalServerPort int port) {
        anyone = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    RestTestClient anyone() {
        return anyone;
    }

    RestTestClient staff() {
        return as("staff.-.-");
    }

    RestTestClient therapist(String therapistId) {
        return as("therapist." + therapistId + ".-");
    }

    RestTestClient service() {
        return as("service.-.-");
    }

    private RestTestClient as(String token) {
        return anyone.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build();
    }
}
