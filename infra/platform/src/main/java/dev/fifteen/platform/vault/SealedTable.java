package dev.fifteen.platform.vault;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where a service keeps what its master key sealed.
 *
 * @param idColumn tells its rows apart
 * @param keyColumn the id of the master key that sealed the row
 * @param sealedColumns all that is sealed in a row; each may be null
 * @param purpose what a row's seals are bound to, by the text of its id
 */
public record SealedTable(
        String table, String idColumn, String keyColumn, List<String> sealedColumns, UnaryOperator<String> purpose) {}
