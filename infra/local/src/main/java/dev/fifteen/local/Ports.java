package dev.fifteen.local;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which port each part of a stack listens on. */
public record Ports(Map<Endpoint, Integer> byEndpoint) {

    private static final int HIGHEST = 65_535;

    public Ports {
        byEndpoint = Map.copyOf(byEndpoint);
        requireDistinct(byEndpoint);
    }

    /** The usual ports, but where the environment names another. */
    static Ports from(Map<String, String> environment) {
        var ports = new EnumMap<Endpoint, Integer>(Endpoint.class);
        for (var endpoint : Endpoint.values()) {
            var named = Optional.ofNullable(environment.get(endpoint.setting())).filter(value -> !value.isBlank());
            ports.put(
                    endpoint,
                    named.map(value -> port(endpoint.setting(), value)).orElse(endpoint.usual()));
        }
        return new Ports(ports);
    }

    static int port(String setting, String value) {
        try {
            var port = Integer.parseInt(value.strip());
            if (port > 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number that is no port.
        }
        throw new CannotStart("%s=%s is not a port between 1 and %d".formatted(setting, value, HIGHEST));
    }

    /** Ports that nothing listens on at this moment. */
    public static Ports free() {
        var sockets = new EnumMap<Endpoint, ServerSocket>(Endpoint.class);
        try {
            for (var endpoint : Endpoint.values()) {
                sockets.put(endpoint, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var ports = new EnumMap<Endpoint, Integer>(Endpoint.class);
            sockets.forEach((endpoint, socket) -> ports.put(endpoint, socket.getLocalPort()));
            return new Ports(ports);
        } catch (IOException e) {
            throw new CannotStart("There are no free ports: " + e.getMessage());
        } finally {
            sockets.values().forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new CannotStart("A port cannot be given back: " + e.getMessage());
        }
    }

    /** Where this part listens. */
    public int of(Endpoint endpoint) {
        return Optional.ofNullable(byEndpoint.get(endpoint)).orElseThrow();
    }

    private static void requireDistinct(Map<Endpoint, Integer> ports) {
        var seen = new HashMap<Integer, Endpoint>();
        ports.forEach((endpoint, port) -> {
            var other = seen.put(port, endpoint);
            if (other != null) {
                throw new CannotStart("%s and %s are both %d".formatted(other.setting(), endpoint.setting(), port));
            }
        });
    }

    /**
     * Claims nothing, only looks.
     *
     * @throws CannotStart naming every port that is taken, and the setting that moves it
     */
    void requireFree() {
        var taken = Arrays.stream(Endpoint.values())
                .filter(endpoint -> isTaken(of(endpoint)))
                .map(endpoint -> "port %d (%s) is taken; set %s=… to use another"
                        .formatted(of(endpoint), endpoint.label(), endpoint.setting()))
                .collect(joining(System.lineSeparator()));
        if (!taken.isEmpty()) {
            throw new CannotStart(taken);
        }
    }

    // Some systems let one bind to every interface while another holds the port on one of them.
    private static boolean isTaken(int port) {
        return !binds(new InetSocketAddress(port))
                || !binds(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean binds(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
