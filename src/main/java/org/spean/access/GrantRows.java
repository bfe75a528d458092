package org.spean.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface GrantRows extends JpaRepository<GrantRow, UUID> {

    List<GrantRow> findByAccountId(UUID account);

    List<GrantRow> findByAccountIdIn(Collection<UUID> accounts);

    List<GrantRow> findByState(GrantRow.State state);

    /** What these people hold now who may look after others; a demonstration's people count only there, and nobody whose account is closed. */
    @Query("""
            SELECT g FROM GrantRow g
            WHERE g.state = CONFIRMED AND g.effectiveAt <= :now AND (g.untilAt IS NULL OR g.untilAt > :now)
            AND g.role IN :roles
            AND EXISTS (
                SELECT a.id FROM Account a WHERE a.id = g.accountId AND a.closedAt IS NULL
                AND (:demonstrating = TRUE OR a.demonstration = FALSE))""")
    List<GrantRow> holding(Collection<Role> roles, Instant now, boolean demonstrating);

    /** Everything that a time which has come changes. */
    @Query("""
            SELECT g FROM GrantRow g
            WHERE (g.state = PROPOSED AND g.proposedAt <= :lapsed)
            OR (g.state = CONFIRMED AND g.untilAt <= :now)
            OR (g.state = CONFIRMED AND g.begun = FALSE AND g.effectiveAt <= :now)""")
    List<GrantRow> due(Instant now, Instant lapsed);
}
