package dev.fifteen.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether servers run in containers: the system property {@code fifteen.containers}. */
public enum ContainerPolicy {
    /** Fail where Docker or an image is missing. */
    REQUIRED,
    /** Use containers where Docker answers and has the images or can pull them, and the embedded servers where not. */
    PREFERRED,
    /** Use the embedded servers and do not ask Docker. */
    NEVER;

    private static final String SETTING = "fifteen.containers";

    /**
     * Reads the setting; {@link #PREFERRED} where there is none.
     *
     * @throws IllegalArgumentException if it has any other value, for a mistyped "required" must not pass
     */
    static ContainerPolicy set() {
        var setting = System.getProperty(SETTING, "");
        return setting.isEmpty() ? PREFERRED : named(setting).orElseThrow(() -> unknown(setting));
    }

    private static Optional<ContainerPolicy> named(String setting) {
        return Arrays.stream(values())
                .filter(policy -> policy.toString().equals(setting))
                .findFirst();
    }

    private static IllegalArgumentException unknown(String setting) {
        return new IllegalArgumentException(
                "%s=%s is none of %s".formatted(SETTING, setting, Arrays.toString(values())));
    }

    /** As it is written in the setting. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
