package dev.fifteen.notification.webhook;

import dev.fifteen.platform.outbound.OutboundGuard;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.IdempotencyKeys;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes who is told what happens. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksController {

    /** Long enough for whoever verifies to take the new secret in. */
    private static final Duration BOTH_SECRETS = Duration.ofDays(1);

    private final Webhooks webhooks;
    private final OutboundGuard guard;
    private final Clock clock;

    WebhooksController(Webhooks webhooks, OutboundGuard guard, Clock clock) {
        this.webhooks = webhooks;
        this.guard = guard;
        this.clock = clock;
    }

    /** All there are. */
    record WebhookList(List<WebhookView> items) {}

    @StaffOnly
    @GetMapping
    WebhookList list() {
        return new WebhookList(webhooks.all().stream().map(WebhookView::of).toList());
    }

    @StaffOnly
    @PostMapping
    ResponseEntity<WebhookView> add(@Valid @RequestBody WebhookForm form, HttpServletRequest request) {
        var webhook = new Webhook(
                IdempotencyKeys.idFor(request),
                form.address(guard),
                Secret.random(),
                null,
                null,
                form.wanted(),
                clock.instant(),
                null,
                null);
        webhooks.add(webhook);
        return ResponseEntity.created(URI.create("/api/webhooks/" + webhook.id()))
                .body(WebhookView.withSecret(require(webhook.id())));
    }

    @StaffOnly
    @GetMapping("/{webhookId}")
    WebhookView show(@PathVariable UUID webhookId) {
        return WebhookView.of(require(webhookId));
    }

    @StaffOnly
    @DeleteMapping("/{webhookId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID webhookId) {
        webhooks.remove(require(webhookId).id());
    }

    /** Makes a new secret; for a day, both sign. */
    @StaffOnly
    @PostMapping("/{webhookId}/secret")
    WebhookView rotate(@PathVariable UUID webhookId) {
        webhooks.rotate(require(webhookId), Secret.random(), clock.instant().plus(BOTH_SECRETS));
        return WebhookView.withSecret(require(webhookId));
    }

    /** Listens again, to what happens from now on. */
    @StaffOnly
    @PostMapping("/{webhookId}/activation")
    WebhookView activate(@PathVariable UUID webhookId) {
        webhooks.enable(require(webhookId).id());
        return show(webhookId);
    }

    private Webhook require(UUID id) {
        return webhooks.find(id).orElseThrow(Problem::notFound);
    }
}
