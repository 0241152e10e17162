package dev.fifteen.availability.feed.in;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imported calendars are read.
 *
 * @param allowedHosts hosts that may be reached although they are private, and also without TLS
 * @param every how long after a reading the next one comes
 * @param longestPause how long a feed that keeps failing is left alone at most
 * @param maxSize how large a calendar may be, unpacked
 * @param patience how long one reading may take, redirects and all
 * @param perTherapist how many feeds a therapist may have
 */
@ConfigurationProperties("fifteen.feeds")
record FeedSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("10m") Duration every,
        @DefaultValue("6h") Duration longestPause,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("50") int perTherapist) {}
