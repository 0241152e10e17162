package dev.fifteen.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Tells browsers where Lit lives, each file under the version that came with this build. */
@Component
class ImportMap {

    private final Map<String, String> imports = new LinkedHashMap<>();
    private final String json;

    ImportMap() {
        add("lit", "lit", "index.js");
        add("lit-html", "lit-html", "lit-html.js");
        add("lit-element", "lit-element", "index.js");
        add("@lit/reactive-element", "lit__reactive-element", "reactive-element.js");
        json = imports.entrySet().stream()
                .map(entry -> "\"%s\":\"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    String json() {
        return json;
    }

    /** The {@code script-src} source that allows this inline map and no other inline script (CSP Level 3, hash-source). */
    String source() {
        return "'sha256-"
                + new Fingerprint().add(json.getBytes(StandardCharsets.UTF_8)).base64() + "'";
    }

    /** The files every page needs of Lit. */
    List<String> modules() {
        return List.of(
                at("lit"),
                at("lit-html"),
                at("lit-html/") + "is-server.js",
                at("lit-element/") + "lit-element.js",
                at("@lit/reactive-element"),
                at("@lit/reactive-element/") + "css-tag.js");
    }

    private void add(String specifier, String webJar, String entry) {
        String version = Objects.requireNonNull(new WebJarVersionLocator().version(webJar), webJar);
        String folder = "/webjars/" + webJar + "/" + version + "/";
        imports.put(specifier, folder + entry);
        imports.put(specifier + "/", folder);
    }

    private String at(String specifier) {
        return Objects.requireNonNull(imports.get(specifier));
    }
}
