package dev.fifteen.local;

import dev.fifteen.testing.Servers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a stack is to be.
 *
 * @param root the checkout, whose build made the applications
 * @param folder where all of its data is
 * @param ports where its parts listen
 * @param address the interface they listen on
 * @param mailServer where mail is sent to
 * @param startsAt what time it believes it is when it starts; if absent, it goes on from where it was
 * @param environment added to what every service gets
 * @param servers in whose PostgreSQL and Kafka it keeps its data; if absent, it has its own
 */
public record Settings(
        Path root,
        Path folder,
        Ports ports,
        String address,
        InetSocketAddress mailServer,
        Optional<Instant> startsAt,
        Map<String, String> environment,
        Optional<Servers> servers) {

    private static final String LOOPBACK = "127.0.0.1";

    public Settings {
        root = root.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The usual stack of this checkout, as the environment wants it. */
    static Settings from(Map<String, String> environment, Path root) {
        var ports = Ports.from(environment);
        return new Settings(
                root,
                value(environment, "FIFTEEN_DATA").map(root::resolve).orElse(root.resolve(".fifteen")),
                ports,
                value(environment, "FIFTEEN_ADDRESS").orElse(LOOPBACK),
                InetSocketAddress.createUnresolved(
                        value(environment, "FIFTEEN_SMTP_HOST").orElse(LOOPBACK),
                        value(environment, "FIFTEEN_SMTP_PORT")
                                .map(port -> Ports.port("FIFTEEN_SMTP_PORT", port))
                                .orElse(ports.of(Endpoint.SMTP))),
                value(environment, "FIFTEEN_CLOCK").map(Settings::instant),
                // Elsewhere than to the mailbox.
                value(environment, "FIFTEEN_SMS_URL")
                        .map(url -> Map.of("FIFTEEN_SMS_URL", url))
                        .orElse(Map.of()),
                Optional.empty());
    }

    /** A stack beside all others: in a folder of its own and on free ports. Their choice is kept with the data. */
    public static Settings isolated(Path root, Path folder) {
        var ports = KeptPorts.in(folder);
        var mailServer = InetSocketAddress.createUnresolved(LOOPBACK, ports.of(Endpoint.SMTP));
        return new Settings(root, folder, ports, LOOPBACK, mailServer, Optional.empty(), Map.of(), Optional.empty());
    }

    /** The same, but it believes that it starts at this instant. */
    public Settings startingAt(Instant instant) {
        return new Settings(root, folder, ports, address, mailServer, Optional.of(instant), environment, servers);
    }

    /** The same, but every service gets this environment variable too. */
    public Settings with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Settings(root, folder, ports, address, mailServer, startsAt, more, servers);
    }

    /** The same, but with its data in these servers, for instance in containers. */
    public Settings on(Servers others) {
        return new Settings(root, folder, ports, address, mailServer, startsAt, environment, Optional.of(others));
    }

    /** How to reach a part from this machine, without a path. */
    URI addressOf(Endpoint endpoint) {
        return URI.create("http://localhost:" + ports.of(endpoint));
    }

    /** What the stack's own clock is ahead of. */
    Clock realTime() {
        return Clock.systemUTC();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new CannotStart("FIFTEEN_CLOCK=" + text + " is not an instant such as 2027-03-01T08:00:00Z");
        }
    }
}
