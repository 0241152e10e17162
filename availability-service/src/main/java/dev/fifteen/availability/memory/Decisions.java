package dev.fifteen.availability.memory;

import dev.fifteen.platform.web.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes what a person decides to where it is decided, and comes back when this instance remembers it. Who meets another instance's
 * decision there is asked nothing: theirs is made again, on top of the other.
 */
@Component
public class Decisions {

    private static final RetryPolicy AFTER_ANOTHER = RetryPolicy.builder()
            .includes(ConcurrencyException.class)
            .maxRetries(20)
            .delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(200))
            .build();

    private final CommandGateway commands;
    private final Memory memory;
    private final RetryTemplate again = new RetryTemplate(AFTER_ANOTHER);

    Decisions(CommandGateway commands, Memory memory) {
        this.commands = commands;
        this.memory = memory;
    }

    /**
     * Answers what the command's handler did.
     *
     * @throws Problem {@code busy} (503) if others decided about the same thing all the while
     */
    public <R> @Nullable R make(Object command) {
        return makeTogether(gateway -> gateway.sendAndWait(command));
    }

    /**
     * The same for what is to stand or fall with the command: all of it in one transaction of the caller's, and all of it once more.
     *
     * @throws Problem {@code busy} (503) if others decided about the same thing all the while
     */
    public <R> @Nullable R makeTogether(Function<CommandGateway, @Nullable R> decision) {
        R result = decide(decision);
        memory.catchUp();
        return result;
    }

    private <R> @Nullable R decide(Function<CommandGateway, @Nullable R> decision) {
        try {
            return again.execute(() -> decision.apply(commands));
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException refusal && !(refusal instanceof ConcurrencyException)) {
                throw refusal;
            }
            throw (Problem) new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "busy",
                            "Others are changing the same thing just now. Please try again in a moment")
                    .initCause(Objects.requireNonNull(e.getCause()));
        }
    }
}
