package dev.fifteen.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often the form of a published event has changed so that its earlier form must be translated; 0 where this is missing. Stored
 * with the event, and sent as the CloudEvents extension {@code revision} where it is not 0.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

    int value();
}
