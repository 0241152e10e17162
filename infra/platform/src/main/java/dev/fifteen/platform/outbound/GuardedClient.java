package dev.fifteen.platform.outbound;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/** Makes clients that connect to what a guard lets through, and do nothing by themselves: no redirect, no retry, no cookie. */
public final class GuardedClient {

    private static final int CONNECTIONS = 32;

    private GuardedClient() {}

    /**
     * @param patience how long to wait for a connection, and then for each piece of an answer
     */
    public static CloseableHttpClient of(OutboundGuard guard, Duration patience) {
        return of(guard, patience, SSLContexts.createDefault());
    }

    static CloseableHttpClient of(OutboundGuard guard, Duration patience, SSLContext trusted) {
        Timeout timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                // The certificate must be the name's, although the address was chosen by the guard.
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trusted))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS);
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
