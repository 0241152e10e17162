package dev.fifteen.testing.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What a package says about itself. */
final class Packages {

    static final ArchCondition<JavaClass> BE_NULL_MARKED =
            new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                type, "%s is in %s, which is not".formatted(type.getName(), type.getPackageName())));
                    }
                }
            };

    private Packages() {}
}
