package dev.fifteen.untidy.calendar;

import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.postgresql.PGConnection;

record DriverTalk(
        DataSource database, PreparedStatement statement, PGConnection driver, ProducerRecord<String, String> kafka) {}
