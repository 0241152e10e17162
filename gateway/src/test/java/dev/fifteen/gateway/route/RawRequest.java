package dev.fifteen.gateway.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fifteen.gateway.RunningGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** A request as no HTTP client would write it. */
public final class RawRequest {

    private RawRequest() {}

    /** The whole answer to these lines. */
    public static String answer(String... lines) {
        try (Socket socket = new Socket("localhost", RunningGateway.port())) {
            socket.setSoTimeout(10_000);
            String request = String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(String... lines) {
        return Integer.parseInt(answer(lines).substring(9, 12));
    }
}
