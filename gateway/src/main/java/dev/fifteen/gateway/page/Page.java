package dev.fifteen.gateway.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/**
 * A finished HTML document.
 *
 * @param etag weak validator, since the content may leave compressed (RFC 9110, section 8.8.3)
 */
public record Page(byte[] content, String etag) {

    public static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
}
