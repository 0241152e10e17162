package dev.fifteen.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it goes over the wire. Header values are ours, so nothing is escaped. */
public record HttpRequest(
        String method,
        String target,
        Map<String, String> headers,
        @Nullable String body) {

    public static HttpRequest get(String target) {
        return new HttpRequest("GET", target, Map.of(), null);
    }

    /** A request with a JSON body. */
    public static HttpRequest json(String method, String target, String body) {
        return new HttpRequest(method, target, Map.of("Content-Type", "application/json"), body);
    }

    public HttpRequest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpRequest(method, target, more, body);
    }

    byte[] bytes(URI server) {
        var content = body == null ? new byte[0] : body.getBytes(UTF_8);
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(server.getAuthority())
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(UTF_8);
        var all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
