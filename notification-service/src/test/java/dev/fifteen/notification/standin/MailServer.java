package dev.fifteen.notification.standin;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that does as it is told: by default it takes everything. It can be away, and comes back under the same port. */
public final class MailServer implements AutoCloseable {

    private final Script script = new Script();
    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> overheard = new CopyOnWriteArrayList<>();
    private final Safety safety;
    private final int port;
    private ServerSocket listening;

    public MailServer() {
        this(Safety.none());
    }

    public MailServer(Safety safety) {
        this.safety = safety;
        listening = listen(0);
        port = listening.getLocalPort();
    }

    public int port() {
        return port;
    }

    public Script script() {
        return script;
    }

    /** What it took responsibility for, in order. */
    public List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    public List<ReceivedMail> receivedBy(String address) {
        return received.stream()
                .filter(mail -> mail.recipients().contains(address))
                .toList();
    }

    /** What anybody on the way could read of the commands. */
    public List<String> overheard() {
        return List.copyOf(overheard);
    }

    /** How many connections were ever opened. */
    public int connections() {
        return connections.get();
    }

    public void forget() {
        received.clear();
        script.clear();
        overheard.clear();
        connections.set(0);
    }

    public void goAway() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void comeBack() {
        listening = listen(port);
    }

    @Override
    public void close() {
        goAway();
    }

    private ServerSocket listen(int port) {
        // The port falls free a moment after the one who waited at it has noticed.
        ServerSocket server = await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .until(() -> bound(port), ServerSocket::isBound);
        Thread.ofVirtual().name("mail-server").start(() -> serve(server));
        return server;
    }

    private static ServerSocket bound(int port) throws IOException {
        var server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
    }

    private void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            new SmtpDialogue(socket, safety, script, received::add, overheard::add).run();
        } catch (IOException e) {
            // Either side may hang up at any time.
        } finally {
            open.remove(socket);
        }
    }
}
