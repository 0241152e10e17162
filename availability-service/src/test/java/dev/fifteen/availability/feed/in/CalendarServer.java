package dev.fifteen.availability.feed.in;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers each path byte by byte as a test says, also against all rules of HTTP. */
public final class CalendarServer implements AutoCloseable {

    /** What is written to a connection once the request was read. */
    @FunctionalInterface
    public interface Script {
        void answer(Map<String, String> request, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Map<String, String>> requests = Collections.synchronizedList(new ArrayList<>());

    public CalendarServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public String url(String path) {
        return "http://localhost:" + socket.getLocalPort() + path;
    }

    /** From now on this path answers so. */
    public CalendarServer at(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    public CalendarServer at(String path, String status, String body, String... headers) {
        return at(path, (request, out) -> write(out, status, body.getBytes(ISO_8859_1), headers));
    }

    /** The requests so far, each with its headers in lower case and its path as {@code :path}. */
    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    static void write(OutputStream out, String status, byte[] body, String... headers) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(body);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Map<String, String> request =
                    read(new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1)));
            requests.add(request);
            Script script = scripts.get(request.getOrDefault(":path", ""));
            if (script == null) {
                write(connection.getOutputStream(), "404 Not Found", new byte[0]);
            } else {
                script.answer(request, connection.getOutputStream());
            }
        } catch (Exception gone) {
            // The client may hang up: that is what some tests are about.
        }
    }

    private static Map<String, String> read(BufferedReader reader) throws IOException {
        Map<String, String> request = new LinkedHashMap<>();
        request.put(":path", String.valueOf(reader.readLine()).split(" ")[1]);
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            int colon = line.indexOf(':');
            request.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
            line = reader.readLine();
        }
        return request;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
