package dev.fifteen.booking.agenda;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;

import dev.fifteen.booking.client.LinkToken;
import dev.fifteen.booking.client.Links;
import dev.fifteen.contracts.ConsultationId;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.Anyone;
import dev.fifteen.platform.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Shows a consultation to those who hold a link to it. */
@RestController
@RequestMapping("/api/consultations/{consultationId}")
class StatusController {

    private final StatusPages pages;
    private final StatusViews views;
    private final StatusStreams streams;
    private final Links links;
    private final JsonMapper json;

    StatusController(StatusPages pages, StatusViews views, StatusStreams streams, Links links, JsonMapper json) {
        this.pages = pages;
        this.views = views;
        this.streams = streams;
        this.links = links;
        this.json = json;
    }

    @Anyone
    @GetMapping
    ResponseEntity<byte[]> show(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization) {
        PersonId viewer = links.require(consultationId, LinkToken.in(authorization));
        var page = pages.find(consultationId).orElseThrow(Problem::notFound);
        byte[] body = json.writeValueAsBytes(views.of(page, viewer));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .eTag(tag(body))
                .body(body);
    }

    @Anyone
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable ConsultationId consultationId,
            @RequestHeader(name = AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastHeard,
            HttpServletResponse response) {
        links.require(consultationId, LinkToken.in(authorization));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return streams.open(consultationId, lastHeard);
    }

    /** Strong (RFC 9110, section 8.8.1): it changes with every byte. */
    private static String tag(byte[] body) {
        return "\"" + UUID.nameUUIDFromBytes(body) + "\"";
    }
}
