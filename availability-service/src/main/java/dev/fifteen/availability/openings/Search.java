package dev.fifteen.availability.openings;

import dev.fifteen.availability.calendar.Calendars;
import dev.fifteen.availability.therapist.KnownTherapist;
import dev.fifteen.availability.therapist.Profiles;
import dev.fifteen.contracts.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
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
        PriorityQueue<Upcoming> therapists = new PriorityQueue<>();
        profiles.active()
                .filter(therapist -> therapist.serves(wish.service(), wish.language()))
                .forEach(therapist -> enter(therapist, wish, now, therapists));
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

    private void enter(KnownTherapist therapist, Wish wish, Instant now, PriorityQueue<Upcoming> therapists) {
        calendars.find(therapist.therapistId()).ifPresent(calendar -> {
            var upcoming = Upcoming.of(therapist.therapistId(), calendar, wish.place(), wish.days(), now);
            if (upcoming.hasNext()) {
                therapists.add(upcoming);
            }
        });
    }
}
