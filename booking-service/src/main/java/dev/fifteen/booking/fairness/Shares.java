package dev.fifteen.booking.fairness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.fifteen.booking.agenda.StatusPages;
import dev.fifteen.booking.directory.Openings;
import dev.fifteen.contracts.TherapistId;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Leaves more than half of a therapist's open times to others. One network is often one house, and may be one person with many
 * mailboxes; a few open requests are nobody's flood, and are not looked at.
 */
@Component
class Shares {

    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

    // Some were open before we looked, and a full day closes all of its times at once.
    private static final double LEFT_TO_OTHERS = 2 / 3.0;
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Limits limits;
    private final Clock clock;
    private final LoadingCache<Look, Integer> open;
    private final Cache<Share, Integer> openAtFirst =
            Caffeine.newBuilder().expireAfterAccess(REMEMBERED).build();

    Shares(JdbcClient jdbc, Openings openings, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
        this.open = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(look -> openings.of(look.share.therapist, null).size());
    }

    /**
     * Whether this network has all that it may have of this therapist's time: some open requests, and since it had as many a third of
     * what was open is gone. An availability service that is away limits nobody.
     *
     * @param network its keyed hash
     */
    boolean isUsedUp(byte[] network, TherapistId therapist) {
        if (limits.openPerNetwork() == 0) {
            return false;
        }
        int standing = standing(network, therapist);
        if (standing < limits.openPerNetwork()) {
            return false;
        }
        var share = new Share(ByteBuffer.wrap(network), therapist);
        try {
            int left = open.get(new Look(share, standing));
            int atFirst = openAtFirst.get(share, first -> left);
            return left < LEFT_TO_OTHERS * atFirst;
        } catch (RestClientException e) {
            LOG.warn("Cannot see what is left of {}'s time: {}", therapist, e.getMessage());
            return false;
        }
    }

    // Who only waits for the calendar has nothing yet: a hundred may race for one slot.
    private int standing(byte[] network, TherapistId therapist) {
        return jdbc.sql("""
                        select count(*) from claim join status_page using (consultation_id)
                        where network_hash = ? and claim.therapist_id = ? and ends_at > ? and status <> 'REQUESTED'""")
                .params(network, therapist.value(), StatusPages.utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private record Share(ByteBuffer network, TherapistId therapist) {}

    /** Good until the network has one more: however fast it asks, it is never judged by what was open before its last call. */
    private record Look(Share share, int standing) {}
}
