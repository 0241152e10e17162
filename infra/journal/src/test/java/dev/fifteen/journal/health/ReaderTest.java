package dev.fifteen.journal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void isNamedByItsServiceAndProcessor() {
        var reader = Reader.of("booking.scheduling", List.of());

        assertThat(reader.service()).isEqualTo("booking");
        assertThat(reader.processor()).isEqualTo("scheduling");
    }

    @Test
    void isNamedByTheServiceAloneWhereItHasOne() {
        assertThat(Reader.of("journal", List.of()).processor()).isEqualTo("journal");
    }

    @Test
    void lagsByWhatItHasNotReadInAllPartitions() {
        var partitions = List.of(
                new Reader.Partition("fifteen.booking", 0, 3, 10), new Reader.Partition("fifteen.booking", 1, 5, 5));

        assertThat(Reader.of("journal", partitions).lag()).isEqualTo(7);
    }
}
