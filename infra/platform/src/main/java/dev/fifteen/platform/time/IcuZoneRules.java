package dev.fifteen.platform.time;

import com.ibm.icu.util.BasicTimeZone;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.TimeZoneRule;
import com.ibm.icu.util.TimeZoneTransition;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The time zones of {@code java.time} from ICU4J, for a Java whose own are older. ICU4J is released with every edition of the IANA
 * database, so governments that change their clocks cost a version number in the build, and no other Java.
 */
public final class IcuZoneRules extends ZoneRulesProvider {

    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    // Java asks anew for each ZoneId that it reads, as in every event.
    private final Map<String, ZoneRules> made = new ConcurrentHashMap<>();

    /** For {@code java.time}, which makes the one it uses. */
    public IcuZoneRules() {}

    @Override
    protected Set<String> provideZoneIds() {
        var ids = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, null, null));
        // Abbreviations such as IST name several zones; Java knows them by another way.
        ids.removeAll(ZoneId.SHORT_IDS.keySet());
        return ids;
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        return made.computeIfAbsent(zoneId, IcuZoneRules::make);
    }

    private static ZoneRules make(String zoneId) {
        var zone = (BasicTimeZone) TimeZone.getFrozenTimeZone(zoneId);
        var first = zone.getTimeZoneRules()[0];
        List<ZoneOffsetTransition> standard = new ArrayList<>();
        List<ZoneOffsetTransition> all = new ArrayList<>();
        var change = zone.getNextTransition(Long.MIN_VALUE, false);
        while (change != null && change.getTime() < LAST) {
            add(change, standardOffset(change.getFrom()), standardOffset(change.getTo()), standard);
            add(change, offset(change.getFrom()), offset(change.getTo()), all);
            change = zone.getNextTransition(change.getTime(), false);
        }
        return ZoneRules.of(standardOffset(first), offset(first), standard, all, List.of());
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        return new TreeMap<>(Map.of(ZoneEdition.ofIcu(), provideRules(zoneId, false)));
    }

    private static void add(
            TimeZoneTransition change, ZoneOffset before, ZoneOffset after, List<ZoneOffsetTransition> changes) {
        if (!before.equals(after)) {
            var local = LocalDateTime.ofEpochSecond(Math.floorDiv(change.getTime(), 1000L), 0, before);
            changes.add(ZoneOffsetTransition.of(local, before, after));
        }
    }

    private static ZoneOffset standardOffset(TimeZoneRule rule) {
        return ZoneOffset.ofTotalSeconds(rule.getRawOffset() / 1000);
    }

    private static ZoneOffset offset(TimeZoneRule rule) {
        return ZoneOffset.ofTotalSeconds((rule.getRawOffset() + rule.getDSTSavings()) / 1000);
    }
}
