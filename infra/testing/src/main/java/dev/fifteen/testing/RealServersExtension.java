package dev.fifteen.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out what {@link RealServers} promises. */
public final class RealServersExtension implements BeforeAllCallback, ParameterResolver {

    /** What comes late on a busy machine is not missing. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Allotment.to(context.getRequiredTestClass());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Database.class || type == Broker.class || type == Servers.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var allotment = Allotment.to(context.getRequiredTestClass());
        var type = parameter.getParameter().getType();
        if (type == Database.class) {
            return allotment.database();
        }
        return type == Broker.class ? allotment.servers().broker() : allotment.servers();
    }
}
