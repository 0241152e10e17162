package dev.fifteen.gateway.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The pages' own modules and styles. Their address carries a fingerprint of all of them, so a browser may keep each file
 * for ever and still never mixes two releases.
 */
@Component
class Assets {

    private static final String ROOT = "/app/";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String base;

    Assets() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:app/**/*.*");
        for (Resource file : found) {
            String url = file.getURL().getPath();
            files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
        }
        Fingerprint fingerprint = new Fingerprint();
        files.values().forEach(fingerprint::add);
        base = ROOT + fingerprint.hex();
    }

    /** Where the files are served, without a trailing slash. */
    String base() {
        return base;
    }

    /** Addresses of the modules directly in these folders, for a browser to load side by side instead of one by one. */
    List<String> modulesIn(String... folders) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .filter(name -> Arrays.asList(folders).contains(name.substring(0, name.lastIndexOf('/') + 1)))
                .map(name -> base + "/" + name)
                .toList();
    }
}
