package dev.fifteen.journal.intake;

import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
class IntakeSettings {

    private static final Logger log = LoggerFactory.getLogger(IntakeSettings.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    // What a record is to blame for is parked before it gets here, so every fault that does will pass, and no batch is
    // skipped.
    @Bean
    CommonErrorHandler tryForEver() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new SayWhy());
        return handler;
    }

    /** Names the kind of fault only: its message may quote the records. */
    private static final class SayWhy implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, Exception fault, int attempt) {
            log.warn("{} records could not be kept yet: {}", records.count(), kindOf(fault));
        }

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception fault, int attempt) {
            log.warn("A record could not be kept yet: {}", kindOf(fault));
        }

        private static String kindOf(@Nullable Exception fault) {
            return switch (fault == null ? null : NestedExceptionUtils.getMostSpecificCause(fault)) {
                case null -> "unknown";
                case SQLException sql -> "SQLSTATE " + sql.getSQLState();
                case Throwable other -> other.getClass().getName();
            };
        }
    }
}
