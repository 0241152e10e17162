package dev.fifteen.booking.erasure;

import dev.fifteen.booking.client.Vault;
import dev.fifteen.contracts.PersonId;
import dev.fifteen.platform.security.StaffOnly;
import dev.fifteen.platform.web.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where staff answer people who ask what is known of them, or to be forgotten (GDPR, articles 15 and 17). */
@RestController
@RequestMapping("/api/clients/{personId}")
class ClientsController {

    private final Vault vault;
    private final Farewells farewells;
    private final Erasures erasures;
    private final ErasureViews views;
    private final Exports exports;

    ClientsController(Vault vault, Farewells farewells, Erasures erasures, ErasureViews views, Exports exports) {
        this.vault = vault;
        this.farewells = farewells;
        this.erasures = erasures;
        this.views = views;
        this.exports = exports;
    }

    @StaffOnly
    @PostMapping("/erasure")
    ResponseEntity<ErasureView> erase(@PathVariable PersonId personId) {
        if (vault.knows(personId)) {
            farewells.prepare(personId);
            erasures.eraseMailboxOf(personId);
        }
        var view = views.find(personId).orElseThrow(Problem::notFound);
        return ResponseEntity.status(view.complete() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(view);
    }

    @StaffOnly
    @GetMapping("/erasure")
    ErasureView show(@PathVariable PersonId personId) {
        return views.find(personId).orElseThrow(Problem::notFound);
    }

    @StaffOnly
    @GetMapping("/export")
    ResponseEntity<Export> export(@PathVariable PersonId personId) {
        var export = exports.of(personId).orElseThrow(Problem::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + personId + ".json\"")
                .body(export);
    }
}
