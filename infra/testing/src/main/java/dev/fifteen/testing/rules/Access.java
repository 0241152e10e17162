package dev.fifteen.testing.rules;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Who may call an endpoint. Named by text, since infra/platform's own tests depend on this module. */
final class Access {

    private static final Set<String> ANNOTATIONS = Set.of(
            "dev.fifteen.platform.security.Anyone",
            "dev.fifteen.platform.security.StaffOnly",
            "dev.fifteen.platform.security.TherapistOrStaff",
            "dev.fifteen.platform.security.ServicesOnly");

    static final ArchCondition<JavaMethod> BE_DECLARED_ONCE =
            new ArchCondition<>("carry exactly one of @Anyone, @StaffOnly, @TherapistOrStaff, @ServicesOnly") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var count =
                            ANNOTATIONS.stream().filter(method::isAnnotatedWith).count();
                    if (count != 1) {
                        events.add(SimpleConditionEvent.violated(
                                method, "%s carries %d of them".formatted(method.getFullName(), count)));
                    }
                }
            };

    private Access() {}
}
