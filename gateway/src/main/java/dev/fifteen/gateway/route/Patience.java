package dev.fifteen.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;

/**
 * How long a service may take until its status line. Once that has come, a body may flow for as long as it likes: a
 * stream of events is a body that never ends.
 *
 * @param connect until the connection stands
 * @param read for {@code GET} and {@code HEAD}
 * @param write for everything else; above the ten seconds that {@code Prefer: wait} may ask for (RFC 7240)
 */
@ConfigurationProperties("fifteen.gateway.patience")
record Patience(
        @DefaultValue("1s") Duration connect,
        @DefaultValue("10s") Duration read,
        @DefaultValue("20s") Duration write) {

    Duration with(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? read : write;
    }
}
