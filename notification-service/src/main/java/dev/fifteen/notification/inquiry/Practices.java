package dev.fifteen.notification.inquiry;

import dev.fifteen.notification.Undelivered;
import dev.fifteen.notification.message.Practice;
import dev.fifteen.platform.security.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the practice says of itself. It changes seldom and is nobody's secret, so an old answer serves while there is no newer one. */
@Component
public class Practices {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RestClient availability;
    private final Clock clock;
    private volatile @Nullable Known known;

    Practices(ServiceClients services, Clock clock) {
        this.availability = services.to("availability");
        this.clock = clock;
    }

    /** @throws Undelivered if it was never heard of */
    public Practice practice() {
        Known last = known;
        if (last != null && clock.instant().isBefore(last.at().plus(FRESH))) {
            return last.practice();
        }
        try {
            var asked = new Known(ask(), clock.instant());
            known = asked;
            return asked.practice();
        } catch (Undelivered e) {
            if (last == null) {
                throw e;
            }
            return last.practice();
        }
    }

    private Practice ask() {
        return Answers.from(
                        "availability",
                        () -> availability.get().uri("/api/practice").retrieve().body(Told.class))
                .practice();
    }

    private record Known(Practice practice, Instant at) {}

    private record Told(
            String name, List<String> postalAddress, List<Service> services, List<Practice.CrisisLine> crisisLines) {

        Practice practice() {
            return new Practice(
                    name,
                    postalAddress,
                    services.stream().collect(Collectors.toMap(Service::id, Service::names)),
                    crisisLines);
        }
    }

    private record Service(String id, Map<String, String> names) {}
}
