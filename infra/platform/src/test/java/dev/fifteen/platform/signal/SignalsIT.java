package dev.fifteen.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.platform.sample.SampleService;
import dev.fifteen.testing.RealServers;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RealServers
@SpringBootTest(classes = SampleService.class)
class SignalsIT {

    @Autowired
    Signals signals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void areHeardWhenTheTransactionCommitsAndNotBefore() throws InterruptedException {
        signals.on("committed", this::hearSubject);

        transaction.executeWithoutResult(status -> {
            signals.send("committed", "one");
            assertThat(heard).isEmpty();
        });

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("one");
    }

    @Test
    void areNotHeardWhenTheTransactionIsUndone() throws InterruptedException {
        signals.on("undone", this::hearSubject);

        transaction.executeWithoutResult(status -> {
            signals.send("undone", "one");
            status.setRollbackOnly();
        });
        signals.send("undone", "two");

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("two");
    }

    @Test
    void tellListenersToLookAtEverythingAfterTheConnectionBroke() {
        signals.on("broken", heard::add);

        jdbc.sql(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN fifteen' AND datname = current_database()")
                .query(Long.class)
                .single();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains(Signals.EVERYTHING));
    }

    /** The call to look at everything may come at any time: it follows each new connection, the first one too. */
    private void hearSubject(String subject) {
        if (!subject.equals(Signals.EVERYTHING)) {
            heard.add(subject);
        }
    }
}
