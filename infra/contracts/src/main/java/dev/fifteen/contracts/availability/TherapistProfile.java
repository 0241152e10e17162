package dev.fifteen.contracts.availability;

import dev.fifteen.contracts.Channel;
import java.time.ZoneId;
import java.util.List;

/**
 * What anyone may know of a therapist.
 *
 * @param languages BCP 47 tags
 * @param services ids of the practice's services
 * @param zone where the therapist's days begin and end
 */
public record TherapistProfile(
        String name,
        String credentials,
        List<String> languages,
        List<String> services,
        List<Licence> licences,
        ZoneId zone,
        List<Channel> channels) {}
