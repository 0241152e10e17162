package dev.fifteen.local;

import dev.fifteen.local.part.PostgresPart;
import dev.fifteen.testing.Database;
import dev.fifteen.testing.Servers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the services of a stack keep their data: a database for each that has one, and Kafka. */
record Stores(Map<String, Database> databases, String bootstrapServers) {

    static Stores of(Settings settings) {
        return settings.servers().map(Stores::borrowed).orElseGet(() -> own(settings.ports()));
    }

    private static Stores borrowed(Servers servers) {
        return new Stores(databases(servers::newDatabase), servers.broker().bootstrapServers());
    }

    private static Stores own(Ports ports) {
        var postgres = "jdbc:postgresql://localhost:%d/".formatted(ports.of(Endpoint.POSTGRES));
        return new Stores(
                databases(name -> new Database(postgres + name, PostgresPart.USER, PostgresPart.USER)),
                "127.0.0.1:" + ports.of(Endpoint.KAFKA));
    }

    private static Map<String, Database> databases(Function<String, Database> byName) {
        return Arrays.stream(Service.values())
                .map(Service::database)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), byName));
    }

    Database database(String name) {
        return Optional.ofNullable(databases.get(name)).orElseThrow();
    }
}
