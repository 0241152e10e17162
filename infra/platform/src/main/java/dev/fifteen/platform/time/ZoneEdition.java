package dev.fifteen.platform.time;

import com.ibm.icu.util.TimeZone;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which edition of the IANA time-zone database, such as {@code 2026e}, {@code java.time} goes by: that of Java, or that of ICU4J where
 * it is newer. Editions sort as text.
 */
public final class ZoneEdition {

    private static final String DEFAULT_PROVIDER = "java.time.zone.DefaultZoneRulesProvider";

    private ZoneEdition() {}

    /**
     * Chooses. Has to come first in {@code main}: who has asked for a zone once is given Java's for good. An application that runs from
     * nested jars keeps Java's, which does not see ICU4J there.
     */
    public static void useNewest() {
        // To name the class of the rules by itself would begin the search for zones.
        if (System.getProperty(DEFAULT_PROVIDER) == null && isVisibleToJava() && ofIcu().compareTo(ofJava()) > 0) {
            System.setProperty(DEFAULT_PROVIDER, "dev.fifteen.platform.time.IcuZoneRules");
        }
    }

    private static boolean isVisibleToJava() {
        return ZoneEdition.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }

    static String ofIcu() {
        return TimeZone.getTZDataVersion();
    }

    /** Read from Java's file, for to ask Java would be to choose it. */
    static String ofJava() {
        var file = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
        try (var data = new DataInputStream(Files.newInputStream(file))) {
            data.readByte();
            data.readUTF();
            data.readShort();
            return data.readUTF();
        } catch (IOException e) {
            return "";
        }
    }
}
