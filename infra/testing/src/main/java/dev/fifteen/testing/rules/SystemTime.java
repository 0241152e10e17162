package dev.fifteen.testing.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Date;

/** The ways past an injected clock to the machine's own. {@code System.nanoTime} measures durations and is none. */
final class SystemTime {

    static final DescribedPredicate<JavaAccess<?>> READ =
            DescribedPredicate.describe("reads the system's time", SystemTime::isReadBy);

    private SystemTime() {}

    private static boolean isReadBy(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && isSystemTime(target);
    }

    private static boolean isSystemTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return owner.isEquivalentTo(System.class) && target.getName().equals("currentTimeMillis")
                || owner.getPackageName().equals("java.time") && isNowWithoutClock(target)
                || owner.isEquivalentTo(Clock.class) && isOfTheSystem(target.getName())
                || owner.isEquivalentTo(Date.class) && target.getFullName().endsWith("<init>()");
    }

    private static boolean isNowWithoutClock(CodeUnitAccessTarget target) {
        return target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isOfTheSystem(String factory) {
        return factory.startsWith("system") || factory.startsWith("tick") && !factory.equals("tick");
    }
}
