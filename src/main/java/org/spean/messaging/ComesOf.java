package org.spean.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.Subject;
import org.spean.access.reach.Within;

/** What a message or a question comes of, as its row keeps it, and who may know of it by that. */
final class ComesOf {

    private ComesOf() {}

    static @Nullable String kind(Set<Subject> subjects) {
        return subjects.stream().findFirst().map(each -> each.kind().name()).orElse(null);
    }

    static UUID @Nullable [] ids(Set<Subject> subjects) {
        return subjects.isEmpty() ? null : subjects.stream().map(Subject::id).toArray(UUID[]::new);
    }

    static Set<Subject> subjects(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        return kind == null
                ? Set.of()
                : Arrays.stream((UUID[]) row.getArray("subject_ids").getArray())
                        .map(id -> new Subject(Subject.Kind.valueOf(kind), id))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A condition: the row comes of nothing, or somebody knows of all that it comes of. Filled with what {@code within} needs.
     *
     * @param row by which the query names it
     */
    static String theirs(Within within, String row) {
        return "(" + row + ".subject_kind IS NULL OR NOT EXISTS (SELECT FROM (SELECT " + row
                + ".subject_kind, unnest(" + row + ".subject_ids) AS subject_id) e WHERE (" + within.condition()
                + ") IS NOT TRUE))";
    }
}
