package org.spean.directory;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is {@link Wanted}, as SQL with parameters; nothing that was sent is ever part of the text. */
class RegisterQuestion {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RegisterQuestion(Wanted wanted, Tier tier) {
        wanted.organization().ifPresent(organization -> {
            conditions.add("organization_id = :organization");
            parameters.put("organization", organization.id());
        });
        if (!wanted.types().isEmpty()) {
            conditions.add("type_id = ANY (:types)");
            parameters.put(
                    "types", wanted.types().stream().map(ServiceTypeId::id).toArray(String[]::new));
        }
        wanted.modifiedSince()
                .ifPresentOrElse(
                        moment -> {
                            conditions.add(modified(tier) + " >= :since");
                            parameters.put("since", moment.atOffset(ZoneOffset.UTC));
                        },
                        () -> conditions.add("ended_at IS NULL"));
        if (!wanted.places().isEmpty()) {
            conditions.add("place = ANY (:places)");
            parameters.put(
                    "places", wanted.places().stream().map(PlaceCode::digits).toArray(String[]::new));
        }
    }

    /** The column that tells this reader when something was modified. */
    static String modified(Tier tier) {
        return tier.partners() ? "modified_at" : "publicly_modified_at";
    }

    JdbcClient.StatementSpec page(
            JdbcClient database, String columns, String table, String order, long from, int size) {
        return database.sql("SELECT " + columns + " FROM " + table + where() + " ORDER BY " + order
                        + " LIMIT :size OFFSET :from")
                .params(parameters)
                .param("size", size)
                .param("from", from);
    }

    long count(JdbcClient database, String table) {
        return database.sql("SELECT count(*) FROM " + table + where())
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }
}
