package dev.fifteen.availability.wiring;

import java.time.zone.ZoneRulesProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at start by which edition of the IANA time-zone database hours become instants, and warns where it is old. */
@Component
class TimeZoneData {

    private static final Logger LOG = LoggerFactory.getLogger(TimeZoneData.class);

    private final String notOlderThan;

    TimeZoneData(@Value("${fifteen.time-zones.not-older-than}") String notOlderThan) {
        this.notOlderThan = notOlderThan;
    }

    /** The edition in use, such as {@code 2026a}; editions sort as text. */
    static String version() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        if (version().compareTo(notOlderThan) < 0) {
            LOG.warn(
                    "Time zones are those of {}, older than {}: hours may be wrong where clocks have changed since. Take in a newer ICU4J",
                    version(),
                    notOlderThan);
        } else {
            LOG.info("Time zones are those of {}", version());
        }
    }
}
