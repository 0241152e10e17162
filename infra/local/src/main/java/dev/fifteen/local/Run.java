package dev.fifteen.local;

import dev.fifteen.local.part.PartFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The command: starts the whole product on this machine and ends it when it is told to. */
public final class Run {

    private static final String HELP = """
            Starts all of Fifteen on this machine. Options:
              --fresh   forget the data of earlier starts (with Maven: mvn -Prun -Dfresh)
              --help    this text
            Settings are environment variables; infra/local/README.md lists them.
            """;

    private Run() {}

    public static void main(String... arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "dev/fifteen/local/logback.xml");
        // Before several threads ask for it at once, which it would warn of.
        LoggerFactory.getILoggerFactory();
        var options = List.of(arguments);
        if (options.contains("--help") || !List.of("--fresh").containsAll(options)) {
            System.out.print(HELP);
            System.exit(options.contains("--help") ? 0 : 2);
        }
        try {
            run(
                    Settings.from(System.getenv(), root()),
                    options.contains("--fresh") || Boolean.getBoolean("fifteen.fresh"));
        } catch (CannotStart | PartFailed e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings, boolean fresh) throws InterruptedException {
        var console = new Console(System.out, settings);
        var stack = Stack.prepare(settings, fresh, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, console), "end"));
        endWithParent();
        console.starting(fresh);
        stack.start();
        console.started();
        // Not while someone tries it for the first time.
        Thread.sleep(Duration.ofSeconds(60));
        stack.archiveClasses();
        Thread.currentThread().join();
    }

    private static void end(Stack stack, Console console) {
        console.ending();
        stack.close();
        console.ended();
    }

    // Maven, when it is killed, cannot end what it started. On a thread of its own: exiting waits for the parts to end,
    // and
    // the common pool, which may have one thread only, is to hear of that.
    private static void endWithParent() {
        if (Boolean.getBoolean("fifteen.ends-with-parent")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> parent.onExit()
                            .thenRun(() -> Thread.ofPlatform().name("orphaned").start(() -> System.exit(0))));
        }
    }

    private static Path root() {
        var named = System.getProperty("fifteen.root");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("infra/local")))
                .findFirst()
                .orElseThrow(() -> new CannotStart("Start it in the checkout, or name that: -Dfifteen.root=…"));
    }
}
