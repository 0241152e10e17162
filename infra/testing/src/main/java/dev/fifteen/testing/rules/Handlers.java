package dev.fifteen.testing.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Methods that Axon calls with a message. Named by text, so that tests of modules without Axon do not need it. */
final class Handlers {

    static final DescribedPredicate<JavaMethod> OF_COMMANDS_OR_QUERIES = annotated(
            "handle commands or queries",
            "org.axonframework.commandhandling.CommandHandler",
            "org.axonframework.queryhandling.QueryHandler");

    static final DescribedPredicate<JavaMethod> OF_EVENTS = annotated(
            "handle events",
            "org.axonframework.eventhandling.EventHandler",
            "org.axonframework.eventsourcing.EventSourcingHandler");

    static final DescribedPredicate<JavaMethod> OF_MESSAGES =
            OF_COMMANDS_OR_QUERIES.or(OF_EVENTS).as("handle messages");

    static final ArchCondition<JavaMethod> TAKE_A_RECORD_WITHOUT_SUFFIX =
            new ArchCondition<>("take a record without suffix") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getRawParameterTypes().stream()
                            .findFirst()
                            .filter(message -> !isWellFormed(message))
                            .ifPresent(message -> events.add(violated(method, message)));
                }
            };

    private Handlers() {}

    private static DescribedPredicate<JavaMethod> annotated(String description, String... annotations) {
        return DescribedPredicate.describe(
                description,
                method -> Stream.of(annotations)
                        .anyMatch(name -> method.isAnnotatedWith(name) || method.isMetaAnnotatedWith(name)));
    }

    /** An interface stands for a whole family, as in a {@code switch} over all of its events. */
    private static boolean isWellFormed(JavaClass message) {
        return message.isInterface()
                || message.isRecord()
                        && Stream.of("Event", "Command", "Query")
                                .noneMatch(suffix -> message.getSimpleName().endsWith(suffix));
    }

    private static ConditionEvent violated(JavaMethod method, JavaClass message) {
        return SimpleConditionEvent.violated(
                method,
                "%s, taken by %s, is no record or has a suffix".formatted(message.getName(), method.getFullName()));
    }
}
