package dev.fifteen.notification.webhook;

import dev.fifteen.platform.outbound.ForbiddenAddress;
import dev.fifteen.platform.outbound.OutboundGuard;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Clock;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.http.HttpStatus;

/** Calls a webhook once. What it answers is not read: only its status counts. */
class Caller {

    private final OutboundGuard guard;
    private final CloseableHttpClient http;
    private final Clock clock;

    Caller(OutboundGuard guard, CloseableHttpClient http, Clock clock) {
        this.guard = guard;
        this.http = http;
        this.clock = clock;
    }

    Answer call(Webhook webhook, WebhookDelivery delivery) {
        try {
            var request = new HttpPost(guard.check(webhook.url()));
            webhook.sign(delivery.id(), clock.instant(), delivery.body())
                    .headers()
                    .forEach(request::setHeader);
            request.setHeader("User-Agent", "Fifteen-Webhooks");
            request.setEntity(new StringEntity(delivery.body(), ContentType.APPLICATION_JSON));
            int status = http.execute(request, response -> response.getCode());
            return new Answer(
                    HttpStatus.valueOf(status).is2xxSuccessful(), status == HttpStatus.GONE.value(), "" + status);
        } catch (ForbiddenAddress e) {
            return Answer.of("forbidden-address");
        } catch (UnknownHostException e) {
            return Answer.of("unknown-host");
        } catch (IOException e) {
            return Answer.of("unreachable");
        } catch (IllegalArgumentException e) {
            return Answer.of("no-http");
        }
    }

    /** @param gone the address says that it wants no more of it */
    record Answer(boolean taken, boolean gone, String outcome) {

        static Answer of(String fault) {
            return new Answer(false, false, fault);
        }
    }
}
