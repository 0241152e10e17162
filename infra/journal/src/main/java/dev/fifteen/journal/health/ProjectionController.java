package dev.fifteen.journal.health;

import dev.fifteen.contracts.EventFamily;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The read models of all services, and having one made anew while its service runs. */
@RestController
@RequestMapping("/api/journal/projections")
class ProjectionController {

    private final Services services;

    ProjectionController(Services services) {
        this.services = services;
    }

    /** All that can be made anew. */
    record Projections(List<ServiceProjections> items) {}

    @StaffOnly
    @GetMapping
    Projections list(@AuthenticationPrincipal Jwt caller) {
        return new Projections(Stream.of(EventFamily.values())
                .map(family -> services.projections(family, caller.getTokenValue()))
                .toList());
    }

    @StaffOnly
    @PostMapping("/{service}/{name}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JsonNode replay(@PathVariable String service, @PathVariable String name, @AuthenticationPrincipal Jwt caller) {
        var family = Stream.of(EventFamily.values())
                .filter(known -> known.label().equals(service))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return services.replay(family, name, caller.getTokenValue());
    }
}
