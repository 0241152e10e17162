package dev.fifteen.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import dev.fifteen.gateway.session.TokenRelay;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The table of contents of the API. What is not in it is not reachable from outside. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final TokenRelay tokenRelay;

    Routes(TokenRelay tokenRelay) {
        this.tokenRelay = tokenRelay;
    }

    @Bean
    RouterFunction<ServerResponse> services(Services services) {
        return to("availability", services.availability(), "/api/openings", "/api/practice")
                .and(to(
                        "booking",
                        services.booking(),
                        "/api/consultations/**",
                        "/api/therapists/{therapistId}/consultations",
                        "/api/therapists/{therapistId}/consultations.csv",
                        "/api/links",
                        "/api/waiting-list/**",
                        "/api/clients/**"))
                .and(to("availability", services.availability(), "/api/therapists/**", "/calendar/{secret}.ics"))
                .and(to("journal", services.journal(), "/api/journal/**"))
                .and(to("notification", services.notification(), "/api/webhooks/**", "/api/messages/**"))
                .and(to("identity", services.identity(), "/api/accounts/**"))
                .and(optOut(services.notification()));
    }

    /** What a mail program posts to without anybody signed in (RFC 8058); to those who only look, it is a page. */
    private static RouterFunction<ServerResponse> optOut(URI notification) {
        return route("notification")
                .route(POST("/reminders/stop/{token}"), http())
                .before(uri(notification))
                .build();
    }

    private RouterFunction<ServerResponse> to(String service, URI address, String... paths) {
        RequestPredicate any = Stream.of(paths)
                .map(RequestPredicates::path)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route(service)
                .route(any, http())
                .before(uri(address))
                .before(tokenRelay::addTo)
                .build();
    }
}
