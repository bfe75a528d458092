package org.spean.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody holds a post of an organization: then it neither ends nor goes into another. */
@Component
class PostsHeld {

    private final DesignationRows designations;
    private final JdbcClient database;

    PostsHeld(DesignationRows designations, JdbcClient database) {
        this.designations = designations;
        this.database = database;
    }

    boolean of(OrganizationId id, LocalDate today) {
        List<UUID> posts = database.sql("SELECT id FROM post WHERE remit_kind = 'ORGANIZATION' AND remit_key = :key")
                .param("key", id.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return designations.findByPostIdIn(posts).stream().anyMatch(each -> each.openOn(today));
    }
}
