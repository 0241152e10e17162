package dev.fifteen.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Properties;

/** Free ports, chosen once for a folder, so that addresses in its data, as in mails that were sent, stay right. */
final class KeptPorts {

    private KeptPorts() {}

    static Ports in(Path folder) {
        var file = folder.resolve("ports.properties");
        try {
            return Files.exists(file) ? read(file) : choose(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        var ports = new EnumMap<Endpoint, Integer>(Endpoint.class);
        properties.forEach((name, port) -> ports.put(Endpoint.valueOf((String) name), Integer.valueOf((String) port)));
        return new Ports(ports);
    }

    private static Ports choose(Path file) throws IOException {
        var ports = Ports.free();
        var properties = new Properties();
        ports.byEndpoint().forEach((endpoint, port) -> properties.setProperty(endpoint.name(), port.toString()));
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return ports;
    }
}
