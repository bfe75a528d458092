package org.spean.access.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is sealed: everything that stands in its row, each column as the database writes it out.
 *
 * @param id its handle
 * @param columns their texts; null where the row says nothing
 */
record Entry(UUID id, List<@Nullable String> columns) {

    /** The columns in the order in which they are hashed: never changed, or no old log could be checked. */
    static final String COLUMNS = "e.id::text, (extract(epoch FROM e.at) * 1000000)::bigint::text, e.written_in::text,"
            + " e.account_id::text, e.actor_name, e.act, e.subject_kind, e.subject_id::text, e.screen, e.from_address,"
            + " e.told::text";

    private static final int COUNT = 11;

    /** What stands before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    /** Reads it from a row whose columns begin here. */
    static Entry of(ResultSet row, int first) throws SQLException {
        List<@Nullable String> columns = new ArrayList<>(COUNT);
        for (int column = 0; column < COUNT; column++) {
            columns.add(row.getString(first + column));
        }
        return new Entry(UUID.fromString(String.valueOf(columns.getFirst())), columns);
    }

    /** The hash over what stands before and this entry. */
    byte[] after(byte[] before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** No two entries have the same bytes: each column comes with its length, and nothing is not an empty text. */
    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            for (String column : columns) {
                byte[] text = column == null ? new byte[0] : column.getBytes(StandardCharsets.UTF_8);
                data.writeInt(column == null ? -1 : text.length);
                data.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes bytes", e);
        }
        return out.toByteArray();
    }
}
