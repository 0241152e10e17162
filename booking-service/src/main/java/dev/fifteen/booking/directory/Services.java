package dev.fifteen.booking.directory;

import dev.fifteen.platform.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The practice's services. They are availability's settings, not events, so they are asked for now and then, and the last answer is
 * kept in the database: nobody is turned away because availability happens to be restarting.
 */
@Component
public class Services {

    private static final Logger log = LoggerFactory.getLogger(Services.class);

    private final JdbcClient jdbc;
    private final RestClient availability;
    private volatile Map<String, Attendance> known = Map.of();

    Services(JdbcClient jdbc, RestClient availability) {
        this.jdbc = jdbc;
        this.availability = availability;
    }

    /**
     * Whom the service is for; nothing for a service that the practice does not have.
     *
     * @throws Problem before anything was ever heard of them
     */
    public Optional<Attendance> attendanceOf(String serviceId) {
        if (known.isEmpty()) {
            refresh();
        }
        if (known.isEmpty()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "Nothing can be booked just now. Please try again");
        }
        return Optional.ofNullable(known.get(serviceId));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void refresh() {
        try {
            var practice = availability.get().uri("/api/practice").retrieve().body(Practice.class);
            if (practice != null) {
                learn(practice.attendances());
            }
        } catch (RestClientException e) {
            log.info("Availability does not tell the practice's services: {}", e.getMessage());
        }
        if (known.isEmpty()) {
            known = kept();
        }
    }

    private void learn(Map<String, Attendance> told) {
        if (!told.equals(known)) {
            told.forEach((service, attendance) -> jdbc.sql("""
                            insert into practice_service (service_id, attendance) values (:id, :attendance)
                            on conflict (service_id) do update set attendance = :attendance""")
                    .param("id", service)
                    .param("attendance", attendance.name())
                    .update());
            known = told;
        }
    }

    private Map<String, Attendance> kept() {
        return jdbc
                .sql("select service_id, attendance from practice_service")
                .query((row, n) -> Map.entry(row.getString(1), Attendance.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Practice(List<Service> services) {

        Map<String, Attendance> attendances() {
            return services.stream().collect(Collectors.toUnmodifiableMap(Service::id, Service::attendance));
        }
    }

    private record Service(String id, Attendance attendance) {}
}
