package dev.fifteen.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a server answered.
 *
 * @param closes whether the server takes no further request on this connection
 */
public record Answer(int status, byte[] body, boolean closes) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, UTF_8);
    }
}
