package dev.fifteen.tidy.wiring;

import dev.fifteen.tidy.calendar.Calendar;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;

record Wiring(DataSource database, Producer<String, String> kafka, Clock clock) {

    Calendar calendar() {
        return new Calendar(clock);
    }
}
