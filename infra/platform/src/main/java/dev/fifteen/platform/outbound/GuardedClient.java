package dev.fifteen.platform.outbound;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Makes clients that connect to what a guard lets through, and do nothing by themselves: no redirect, no retry, no cookie. */
public final class GuardedClient {

    private static final int CONNECTIONS = 32;

    private GuardedClient() {}

    /**
     * @param patience how long to wait for a connection, and then for each piece of an answer
     */
    public static CloseableHttpClient of(OutboundGuard guard, Duration patience) {
        return of(guard, patience, null);
    }

    static CloseableHttpClient of(OutboundGuard guard, Duration patience, @Nullable TlsSocketStrategy tls) {
        Timeout timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS);
        if (tls != null) {
            connections.setTlsSocketStrategy(tls);
        }
        return HttpClientBuilder.create()
                .setConnectionManager(connections.build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                // A connection that is kept would outlive the check of its address.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }
}
