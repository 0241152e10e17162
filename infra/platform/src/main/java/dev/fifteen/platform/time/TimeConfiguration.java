package dev.fifteen.platform.time;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** One clock for the whole service, and timers in the database that fall due by it. */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        beforeName = "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration")
public class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${fifteen.clock-file:}") String clockFile) {
        return clockFile.isBlank() ? Clock.systemUTC() : SharedClock.at(Path.of(clockFile));
    }

    /** Timers survive a restart, and are shared by the instances of a service. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Scheduler.class, AxonDbSchedulerAutoConfiguration.class})
    static class Timers {

        private static final Duration HEARTBEAT = Duration.ofSeconds(2);
        private static final int MISSED_HEARTBEATS = 6;
        /** As shares of the threads. */
        private static final double FETCH_BELOW = 0.5;

        private static final double FETCH_UP_TO = 1.0;

        @Bean(destroyMethod = "stop")
        @ConditionalOnMissingBean
        Scheduler scheduler(
                DataSource dataSource,
                List<Task<?>> tasks,
                Clock clock,
                @Value("${fifteen.timers.polling-interval:1s}") Duration pollingInterval,
                @Value("${fifteen.timers.threads:8}") int threads) {
            var dueAtCommit = new DueAtCommit(clock);
            Scheduler scheduler = new SchedulerBuilder(new TransactionAwareDataSourceProxy(dataSource), others(tasks))
                    .startTasks(recurring(tasks))
                    .clock(clock::instant)
                    .pollingInterval(pollingInterval)
                    // What a killed instance was at is begun again within a quarter of a minute, not of an hour.
                    .heartbeatInterval(HEARTBEAT)
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .threads(threads)
                    // One statement takes all that is due, instead of one for each.
                    .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                    .executorService(Executors.newFixedThreadPool(
                            threads, Thread.ofVirtual().name("timer-", 0).factory()))
                    .addSchedulerListener(dueAtCommit)
                    .alwaysPersistTimestampInUTC()
                    .build();
            dueAtCommit.wakes(scheduler);
            return scheduler;
        }

        private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
            return tasks.stream()
                    .<RecurringTask<?>>mapMulti((task, found) -> {
                        if (task instanceof RecurringTask<?> recurring) {
                            found.accept(recurring);
                        }
                    })
                    .toList();
        }

        private static List<Task<?>> others(List<Task<?>> tasks) {
            return tasks.stream()
                    .filter(task -> !(task instanceof RecurringTask))
                    .toList();
        }

        /** Not before the service is ready: a timer may need any of its parts. */
        @Bean
        ApplicationListener<ApplicationReadyEvent> startTimers(Scheduler scheduler) {
            return event -> scheduler.start();
        }
    }
}
