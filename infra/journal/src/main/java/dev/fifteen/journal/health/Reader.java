package dev.fifteen.journal.health;

import java.util.List;

/**
 * One consumer group: a processor of a service that hears of the others through Kafka.
 *
 * @param service whose it is
 * @param processor its name within the service
 * @param lag records that it has yet to read
 */
record Reader(String service, String processor, long lag, List<Partition> partitions) {

    /**
     * How far it has come in one partition.
     *
     * @param position offset of the next record to read, as committed
     * @param end offset that the next record to be written will have
     */
    record Partition(String topic, int partition, long position, long end) {

        long lag() {
            return Math.max(0, end - position);
        }
    }

    /** Groups are named {@code <service>.<processor>}, or by the service alone where it has one. */
    static Reader of(String group, List<Partition> partitions) {
        int dot = group.indexOf('.');
        return new Reader(
                dot < 0 ? group : group.substring(0, dot),
                group.substring(dot + 1),
                partitions.stream().mapToLong(Partition::lag).sum(),
                partitions);
    }
}
