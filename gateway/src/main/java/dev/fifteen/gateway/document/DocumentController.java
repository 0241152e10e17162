package dev.fifteen.gateway.document;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Hands out what describes the API and the events. */
@RestController
class DocumentController {

    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final OpenApi openApi;

    DocumentController(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<ObjectNode> openApi() {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(openApi.gather());
    }

    @GetMapping("/api/asyncapi.json")
    ResponseEntity<Resource> asyncApi() {
        return ResponseEntity.ok()
                .cacheControl(A_MINUTE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("dev/fifteen/contracts/asyncapi.json"));
    }
}
