package dev.fifteen.benchmark.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection (RFC 9112) on a blocking socket, and no more of the protocol than our own servers speak.
 *
 * <p>It is ours because the generator shares its two cores with what it measures: the JDK's client passes each exchange
 * through three threads and takes about as much CPU as the gateway does, so it would measure itself. {@code wrk} is leaner
 * still, but is not on every machine, and cannot tell when a request should have started.
 */
public final class HttpConnection implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public HttpConnection(URI server) {
        this.server = server;
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws IOException if the server cannot be reached, breaks off, or says nothing for 20 seconds
     */
    public Answer send(HttpRequest request) throws IOException {
        var reused = socket != null;
        try {
            return exchange(request);
        } catch (EOFException closedWhileIdle) {
            close();
            if (!reused) {
                throw closedWhileIdle;
            }
            return exchange(request);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private Answer exchange(HttpRequest request) throws IOException {
        var open = open();
        open.getOutputStream().write(request.bytes(server));
        var answer = AnswerReader.read(in == null ? open.getInputStream() : in);
        if (answer.closes()) {
            close();
        }
        return answer;
    }

    private Socket open() throws IOException {
        if (socket == null) {
            var opened = new Socket(server.getHost(), server.getPort());
            opened.setTcpNoDelay(true);
            opened.setSoTimeout((int) PATIENCE.toMillis());
            in = new BufferedInputStream(opened.getInputStream(), 16_384);
            socket = opened;
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
