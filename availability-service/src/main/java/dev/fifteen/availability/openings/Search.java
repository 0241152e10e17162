package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.openings.Days.Window;
import dev.fifteen.availability.therapist.Profiles;
import dev.fifteen.contracts.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the earliest openings among all therapists, looking no further into each calendar than it must. */
@Component
class Search {

    private final Calendars calendars;
    private final Profiles profiles;

    Search(Calendars calendars, Profiles profiles) {
        this.calendars = calendars;
        this.profiles = profiles;
    }

    /**
     * What somebody looks for; what is absent is not wished for.
     *
     * @param place where they will be
     * @param limit how many openings they want
     */
    record Wish(
            @Nullable String service,
            @Nullable String language,
            @Nullable Place place,
            Days days,
            int limit) {}

    /** The openings that fit, the earliest first and no more than are wanted. */
    List<Opening> earliest(Wish wish, Instant now) {
        PriorityQueue<Upcoming> therapists = upcoming(wish, now);
        List<Opening> earliest = new ArrayList<>(wish.limit());
        while (earliest.size() < wish.limit() && !therapists.isEmpty()) {
            Upcoming soonest = therapists.remove();
            earliest.add(soonest.next());
            if (soonest.hasNext()) {
                therapists.add(soonest);
            }
        }
        return earliest;
    }

    private PriorityQueue<Upcoming> upcoming(Wish wish, Instant now) {
        // Many therapists live in few zones.
        Map<ZoneId, Window> windows = new HashMap<>();
        return profiles.active()
                .filter(therapist -> therapist.serves(wish.service(), wish.language()))
                .flatMap(therapist -> calendars.find(therapist.therapistId()).stream()
                        .map(calendar -> Upcoming.of(
                                therapist.therapistId(),
                                calendar,
                                wish.place(),
                                windows.computeIfAbsent(
                                        calendar.zone(), zone -> wish.days().in(zone, now)),
                                now)))
                .filter(Upcoming::hasNext)
                .collect(Collectors.toCollection(PriorityQueue::new));
    }
}
