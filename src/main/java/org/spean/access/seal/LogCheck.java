package org.spean.access.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.seal.Finding.What;

/** Walks through the chain from its beginning and compares every entry with what was sealed. Changes nothing. */
final class LogCheck {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String CHAIN = "SELECT l.place, l.entry_id, encode(l.hash, 'hex'), s.up_to, " + Entry.COLUMNS
            + " FROM log.link l LEFT JOIN log.entry e ON e.id = l.entry_id LEFT JOIN log.seal s ON s.up_to = l.place"
            + " ORDER BY l.place";
    private static final int FIRST_OF_ENTRY = 5;

    private static final String ADDED = "SELECT e.id FROM log.entry e WHERE e.written_in < CAST(? AS xid8)"
            + " AND NOT EXISTS (SELECT FROM log.link l WHERE l.entry_id = e.id) ORDER BY e.id LIMIT 1";

    private final Connection database;
    private final SealKey key;
    private final Map<Long, List<Seal>> published;
    private final LongConsumer progress;

    /**
     * Prepares a check.
     *
     * @param database in a transaction that sees one state of it
     * @param published what is known outside the database
     * @param progress told how many entries were looked at so far
     */
    LogCheck(Connection database, SealKey key, List<Seal> published, LongConsumer progress) {
        this.database = database;
        this.key = key;
        this.published = published.stream().collect(Collectors.groupingBy(Seal::upTo));
        this.progress = progress;
    }

    /**
     * Looks at all of it.
     *
     * @throws SQLException when the database does not answer
     */
    Finding find() throws SQLException {
        long place = 0;
        long sealed = 0;
        byte[] hash = Entry.BEGINNING;
        try (PreparedStatement statement = database.prepareStatement(CHAIN)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID entry = row.getObject(2, UUID.class);
                    if (row.getLong(1) != place + 1) {
                        return new Finding(What.LINK_GONE, place + 1, Optional.empty());
                    }
                    place++;
                    if (row.getString(FIRST_OF_ENTRY) == null) {
                        return new Finding(What.GONE, place, Optional.of(entry));
                    }
                    hash = Entry.of(row, FIRST_OF_ENTRY).after(hash);
                    String hex = HexFormat.of().formatHex(hash);
                    if (!hex.equals(row.getString(3))) {
                        return new Finding(What.CHANGED, place, Optional.of(entry));
                    }
                    if (row.getObject(4) != null) {
                        sealed = place;
                        if (!fits(place, hex)) {
                            return new Finding(What.NOT_SIGNED, place, Optional.of(entry));
                        }
                    }
                    if (!published.getOrDefault(place, List.of()).stream()
                            .allMatch(each -> each.hash().equals(hex))) {
                        return new Finding(What.NOT_AS_PUBLISHED, place, Optional.of(entry));
                    }
                    if (place % ROWS_AT_ONCE == 0) {
                        progress.accept(place);
                    }
                }
            }
        }
        return end(place, sealed);
    }

    private boolean fits(long place, String hex) throws SQLException {
        Seal seal = Objects.requireNonNull(seal("WHERE up_to = " + place));
        return seal.hash().equals(hex) && (place <= key.after() || key.made(seal));
    }

    private Finding end(long place, long sealed) throws SQLException {
        long end = place;
        if (sealed < place) {
            return new Finding(What.NOT_SIGNED, place, Optional.empty());
        }
        if (published.keySet().stream().anyMatch(each -> each > end)) {
            return new Finding(What.SHORTER, place + 1, Optional.empty());
        }
        Seal last = seal("ORDER BY up_to DESC LIMIT 1");
        if (last != null && last.upTo() > place) {
            return new Finding(What.LINK_GONE, place + 1, Optional.empty());
        }
        if (last != null) {
            try (PreparedStatement statement = database.prepareStatement(ADDED)) {
                statement.setString(1, last.before());
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        return new Finding(What.ADDED, place, Optional.of(row.getObject(1, UUID.class)));
                    }
                }
            }
        }
        return new Finding(What.NOTHING, place, Optional.empty());
    }

    private @Nullable Seal seal(String which) throws SQLException {
        try (PreparedStatement statement =
                        database.prepareStatement("SELECT " + Seal.COLUMNS + " FROM log.seal " + which);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Seal.of(row) : null;
        }
    }
}
