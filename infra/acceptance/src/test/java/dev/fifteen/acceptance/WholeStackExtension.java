package dev.fifteen.acceptance;

import dev.fifteen.local.Settings;
import dev.fifteen.local.Stack;
import dev.fifteen.testing.Servers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the stack when the first class asks for it, and ends it after the last. */
final class WholeStackExtension implements ParameterResolver {

    /** The stack and the practice in it, for the whole run. */
    record Running(Stack stack, Practice practice) implements AutoCloseable {

        static Running start() {
            var root = Path.of(System.getProperty("fifteen.root", "../.."));
            var settings = Settings.isolated(root, folder()).with("FIFTEEN_FEEDS_ALLOWED_HOSTS", "localhost");
            var stack = Stack.start(inContainers() ? settings.on(Servers.shared()) : settings);
            return new Running(stack, new Practice(stack));
        }

        /** As the stack itself has none, they are used only where they are asked for. */
        private static boolean inContainers() {
            return "required".equals(System.getProperty("fifteen.containers"));
        }

        @Override
        public void close() {
            stack.close();
        }
    }

    /** Where the stack keeps what its servers and services write. */
    static Path folder() {
        return Path.of("target", "stack-" + ProcessHandle.current().pid());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class
                || parameter.getParameter().getType() == Practice.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(WholeStackExtension.class));
        var running = store.computeIfAbsent(Running.class, unstarted -> Running.start(), Running.class);
        return parameter.getParameter().getType() == Stack.class ? running.stack() : running.practice();
    }
}
