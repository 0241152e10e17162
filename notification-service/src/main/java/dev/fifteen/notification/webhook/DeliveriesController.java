package dev.fifteen.notification.webhook;

import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a webhook was told, and tells it again. */
@RestController
@RequestMapping("/api/webhooks/{webhookId}/deliveries")
class DeliveriesController {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;

    DeliveriesController(Webhooks webhooks, WebhookDeliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** The newest, newest first. */
    record DeliveryList(List<WebhookDelivery> items) {}

    @StaffOnly
    @GetMapping
    DeliveryList list(@PathVariable UUID webhookId) {
        return webhooks.find(webhookId)
                .map(webhook -> new DeliveryList(deliveries.newest(webhook.id())))
                .orElseThrow(Problem::notFound);
    }

    @StaffOnly
    @PostMapping("/{deliveryId}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    public void redeliver(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
        deliveries.beginAgain(deliveries
                .find(deliveryId)
                .filter(delivery -> delivery.webhookId().equals(webhookId))
                .orElseThrow(Problem::notFound));
    }
}
