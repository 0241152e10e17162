package dev.fifteen.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@RealServers
class RealServersIT {

    @Test
    void keepsARowInADatabaseOfItsOwn(Database database) throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('kept')");
            try (var kept = statement.executeQuery("select text, current_database() from note")) {
                assertThat(kept.next()).isTrue();
                assertThat(kept.getString(1)).isEqualTo("kept");
                assertThat(kept.getString(2)).startsWith("realserversit_");
            }
        }
    }

    @Test
    void doesNotMakeTheRoleASuperuser(Database database) throws Exception {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create role other")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void carriesARecordAndKeepsItWhileTheBrokerIsAway(Broker broker) throws Exception {
        Notes.produce(broker.bootstrapServers(), "before");
        broker.stop();
        broker.stop();
        broker.start();
        broker.start();
        Notes.produce(broker.bootstrapServers(), "after");
        assertThat(Notes.consume(broker.bootstrapServers(), 2)).containsExactly("before", "after");
    }

    @Test
    void sharesTheServersWithEveryOtherTest(Servers servers, Broker broker) {
        assertThat(servers).isSameAs(Servers.shared());
        assertThat(broker).isSameAs(servers.broker());
    }

    @Test
    void givesEachTestClassADatabaseAndTakesTheLeftTopicsAway(Database database, Broker broker) throws Exception {
        Notes.produce(broker.bootstrapServers(), "left");
        assertThat(Allotment.to(Notes.class).database()).isNotEqualTo(database);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).isEmpty();
        }
    }

    @Nested
    class InANestedClass {

        @Test
        void isTheDatabaseTheSame(Database database) {
            assertThat(database).isEqualTo(Allotment.to(RealServersIT.class).database());
        }
    }
}
