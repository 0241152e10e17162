package dev.fifteen.availability.calendar;

import dev.fifteen.contracts.BlockId;
import dev.fifteen.contracts.TherapistId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What therapists write to their blocks: a table and not events, for it may say anything and can be forgotten. */
@Repository
public class BlockNotes {

    private final JdbcClient jdbc;

    BlockNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The notes to a therapist's blocks that have one. */
    public Map<BlockId, String> of(TherapistId therapistId) {
        return jdbc
                .sql("SELECT block_id, note FROM block_note WHERE therapist_id = ?")
                .param(therapistId.value())
                .query((row, number) ->
                        Map.entry(new BlockId(row.getObject("block_id", UUID.class)), row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps a note, and forgets old ones.
     *
     * @param since notes to blocks that were over by then are forgotten
     */
    void put(TherapistId therapistId, Block block, @Nullable String note, Instant since) {
        jdbc.sql("DELETE FROM block_note WHERE therapist_id = ? AND ends_at < ?")
                .params(therapistId.value(), since.atOffset(ZoneOffset.UTC))
                .update();
        if (note != null) {
            jdbc.sql("INSERT INTO block_note (block_id, therapist_id, ends_at, note) VALUES (?, ?, ?, ?)")
                    .params(
                            block.id().value(),
                            therapistId.value(),
                            block.time().to().start().atOffset(ZoneOffset.UTC),
                            note)
                    .update();
        }
    }

    void remove(BlockId blockId) {
        jdbc.sql("DELETE FROM block_note WHERE block_id = ?")
                .param(blockId.value())
                .update();
    }
}
