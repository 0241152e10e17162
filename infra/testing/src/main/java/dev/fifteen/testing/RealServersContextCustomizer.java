package dev.fifteen.testing;

import dev.fifteen.testing.servers.QuietLogs;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Equal for the classes nested in one test class, which therefore share a context, and for no others. */
record RealServersContextCustomizer(Class<?> testClass) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        // Spring Boot has just set the log levels anew.
        QuietLogs.apply();
        var allotment = Allotment.to(testClass);
        var database = allotment.database();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "fifteen.services.identity=" + Issuer.shared().address(),
                        "spring.kafka.bootstrap-servers="
                                + allotment.servers().broker().bootstrapServers())
                .applyTo(context);
    }
}
