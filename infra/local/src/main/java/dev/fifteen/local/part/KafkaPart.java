package dev.fifteen.local.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kafka, one node, a process of its own. */
public final class KafkaPart extends ProcessPart {

    private final ChildProcess child;
    private final int port;
    private volatile @Nullable Process process;

    public KafkaPart(ChildProcess child, int port, LogFile log, PidFile pidFile, Announcements announcements) {
        super("kafka", log, pidFile, announcements);
        this.child = child;
        this.port = port;
    }

    @Override
    protected ProcessHandle launch() throws IOException {
        var started = child.start(log());
        process = started;
        return started.toHandle();
    }

    @Override
    protected boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    protected void end(ProcessHandle alive) {
        alive.destroy();
    }

    @Override
    protected String howItEnded() {
        return Optional.ofNullable(process).map(ChildProcess::howItEnded).orElse("did not start");
    }
}
