package dev.fifteen.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** TCP ports of this machine's loopback interface. */
public final class Ports {

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nothing listens on at this moment, and never the same; another process may take it before the caller does. */
    public static int free() {
        int port = unused();
        return GIVEN.add(port) ? port : free();
    }

    private static int unused() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Claims nothing, only looks.
     *
     * @throws PortTaken if something listens on the port already
     */
    public static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }

    /** Something else listens where a server should. */
    public static final class PortTaken extends IllegalStateException {
        private final int port;

        PortTaken(int port, Throwable cause) {
            super("Port " + port + " is taken by another process", cause);
            this.port = port;
        }

        /** The port that was asked for. */
        public int port() {
            return port;
        }
    }
}
