package dev.fifteen.gateway.entrance;

import dev.fifteen.gateway.page.ContentSecurityPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a browser is told to refuse on our behalf. Answers of the API get the short form: they are never rendered. */
@Component
class ProtectiveHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final Map<String, String> forEverything = new LinkedHashMap<>();
    private final Map<String, String> forPages = new LinkedHashMap<>();

    ProtectiveHeaders(ContentSecurityPolicy policy, DoorSettings settings) {
        forEverything.put("X-Content-Type-Options", "nosniff");
        // The links of clients are secrets; no address of ours goes anywhere.
        forEverything.put("Referrer-Policy", "no-referrer");
        forEverything.put("Cross-Origin-Resource-Policy", "same-origin");
        if (settings.hsts().isPositive()) {
            forEverything.put(
                    "Strict-Transport-Security", "max-age=" + settings.hsts().toSeconds());
        }
        forPages.put("Content-Security-Policy", policy.value());
        forPages.put("Cross-Origin-Opener-Policy", "same-origin");
        forPages.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()");
    }

    void addTo(HttpServletResponse response, String path) {
        forEverything.forEach(response::setHeader);
        if (path.startsWith("/api/") && !path.equals("/api/docs")) {
            response.setHeader("Content-Security-Policy", NOTHING);
        } else {
            forPages.forEach(response::setHeader);
        }
    }
}
