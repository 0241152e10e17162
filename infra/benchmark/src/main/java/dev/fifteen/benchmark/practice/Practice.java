package dev.fifteen.benchmark.practice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Therapists who work around the clock, taken in as staff would do it. */
public final class Practice {

    /** Where all therapists and clients are. */
    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    /** Where every therapist is licensed. */
    static final String PLACE = "US-CA";

    static final String LANGUAGE = "en";

    private static final int HANDS = 4;
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final Api api;
    private final String service;
    private final List<String> therapists = new ArrayList<>();

    public Practice(Api api) {
        this.api = api;
        this.service = forOne(api);
    }

    /** Takes therapists in until there are that many. */
    public void grow(int size) {
        var missing = Math.max(0, size - therapists.size());
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            Callable<String> takeIn = this::takeIn;
            for (var id :
                    Stream.generate(() -> hands.submit(takeIn)).limit(missing).toList()) {
                therapists.add(id.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The ids of those who were taken in here. */
    public List<String> therapists() {
        return List.copyOf(therapists);
    }

    /** A service for one person. */
    public String service() {
        return service;
    }

    private String takeIn() {
        var id = api.post("/api/therapists", profile()).get("id").asString();
        api.put("/api/therapists/" + id + "/calendar/hours", aroundTheClock());
        api.put("/api/therapists/" + id + "/calendar/rules", rules());
        return id;
    }

    private Map<String, ?> profile() {
        var name = "Therapist " + UUID.randomUUID().toString().substring(0, 8);
        return Map.of(
                "name",
                name,
                "credentials",
                "LMFT",
                "email",
                name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@example.org",
                "languages",
                List.of(LANGUAGE),
                "services",
                List.of(service),
                "licences",
                List.of(Map.of("place", PLACE, "number", "1", "validUntil", "2099-01-01")),
                "zone",
                ZONE,
                "channels",
                List.of("VIDEO"));
    }

    private static Map<String, ?> aroundTheClock() {
        return Map.of(
                "zone",
                ZONE,
                "hours",
                DAYS.stream()
                        .map(day -> Map.of("day", day, "from", "00:00", "to", "24:00"))
                        .toList());
    }

    private static Map<String, ?> rules() {
        return Map.of(
                "lengthMinutes", 15,
                "startEveryMinutes", 15,
                "bufferBeforeMinutes", 0,
                "bufferAfterMinutes", 0,
                "noticeMinutes", 0,
                "horizonDays", 60,
                "dailyCap", 96,
                "policy", "INSTANT",
                "approvalHours", 24);
    }

    private static String forOne(Api api) {
        for (var service : api.get("/api/practice").get("services")) {
            if (service.get("attendance").asString().equals("INDIVIDUAL")) {
                return service.get("id").asString();
            }
        }
        throw new IllegalStateException("The practice has no service for one person");
    }
}
