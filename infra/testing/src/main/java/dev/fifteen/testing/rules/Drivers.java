package dev.fifteen.testing.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javax.sql.DataSource;

/** What talks to Kafka or to a database without anything between. A {@code ResultSet} is what JdbcClient hands to a row mapper. */
final class Drivers {

    static final DescribedPredicate<JavaClass> ANY = resideInAnyPackage(
                    "org.apache.kafka..", "org.springframework.kafka..", "org.postgresql..", "com.zaxxer.hikari..")
            .or(assignableTo(Connection.class))
            .or(assignableTo(DriverManager.class))
            .or(assignableTo(Statement.class))
            .or(assignableTo(DataSource.class))
            .as("are of Kafka or a JDBC driver");

    private Drivers() {}
}
