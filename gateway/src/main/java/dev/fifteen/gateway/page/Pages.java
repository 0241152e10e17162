package dev.fifteen.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Every page, made once at start from its file and the addresses of its modules. */
@Component
public class Pages {

    private final Assets assets;
    private final ImportMap importMap;
    private final Page booking;
    private final Page manage;
    private final Page waiting;
    private final Page stopReminders;
    private final Page calendar;
    private final Page journal;
    private final Page people;
    private final Page docs;
    private final Page notFound;
    private final Page unavailable;
    private final Page failed;

    Pages(Assets assets, ImportMap importMap) throws IOException {
        this.assets = assets;
        this.importMap = importMap;
        booking = page("booking", "shared/", "booking/");
        manage = page("manage", "shared/", "manage/");
        waiting = page("waiting", "shared/", "waiting/");
        stopReminders = page("stop-reminders", "shared/", "reminders/");
        calendar = page("calendar", "shared/", "calendar/", "calendar/week/", "calendar/hours/", "calendar/feeds/");
        journal = page("journal", "shared/", "journal/");
        people = page("people", "shared/", "people/");
        docs = page("docs", "shared/", "docs/");
        notFound = page("not-found", "shared/");
        unavailable = page("unavailable", "shared/");
        failed = page("failed", "shared/");
    }

    Page booking() {
        return booking;
    }

    Page manage() {
        return manage;
    }

    Page stopReminders() {
        return stopReminders;
    }

    Page waiting() {
        return waiting;
    }

    Page calendar() {
        return calendar;
    }

    Page journal() {
        return journal;
    }

    Page people() {
        return people;
    }

    Page docs() {
        return docs;
    }

    /** The page that tells a person kindly what went wrong. */
    public Page forError(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notFound;
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT, TOO_MANY_REQUESTS -> unavailable;
            default -> failed;
        };
    }

    private Page page(String name, String... folders) throws IOException {
        byte[] content = new ClassPathResource("pages/" + name + ".html")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("<!-- modules -->", modules(List.of(folders)))
                .replace("{app}", assets.base())
                .getBytes(StandardCharsets.UTF_8);
        return new Page(content, "W/\"" + new Fingerprint().add(content).hex() + "\"");
    }

    private String modules(List<String> folders) {
        String preloads = Stream.concat(
                        importMap.modules().stream(), assets.modulesIn(folders.toArray(String[]::new)).stream())
                .map("<link rel=\"modulepreload\" href=\"%s\">\n"::formatted)
                .collect(Collectors.joining());
        return "<script type=\"importmap\">" + importMap.json() + "</script>\n" + preloads;
    }
}
