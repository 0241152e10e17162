package dev.fifteen.platform.bus;

import java.util.Map;

/** The processing groups of this service that hear other services. */
record ProcessingGroupReaders(Map<String, ProcessingGroupReader> byGroup) {

    /**
     * @throws IllegalArgumentException if no group of this name hears other services
     */
    ProcessingGroupReader of(String group) {
        var reader = byGroup.get(group);
        if (reader == null) {
            throw new IllegalArgumentException("no processing group " + group);
        }
        return reader;
    }
}
