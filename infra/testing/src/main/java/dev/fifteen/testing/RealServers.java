package dev.fifteen.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a database of its own in a real PostgreSQL, and a real Kafka without any topic. The servers start once
 * per JVM: in containers where Docker has them, embedded where not (see {@link ContainerPolicy}).
 *
 * <p>A plain test takes a {@link Database}, a {@link Broker} or the {@link Servers} as parameter. A Spring test finds
 * {@code spring.datasource.*} and {@code spring.kafka.bootstrap-servers} set; its context ends with the class, so that it
 * takes no records from the classes that follow.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RealServersExtension.class)
public @interface RealServers {}
