package dev.fifteen.gateway.page;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a page may load (CSP Level 3): our own files, the one import map, and nothing of anyone else. */
@Component
public class ContentSecurityPolicy {

    private final String value;

    ContentSecurityPolicy(ImportMap importMap, @Value("${fifteen.sign-in.issuer}") URI issuer) {
        value = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + importMap.source(),
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                // Signing out posts here and is led on to the provider; Chromium applies this to that redirect too.
                "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority(),
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }

    public String value() {
        return value;
    }
}
