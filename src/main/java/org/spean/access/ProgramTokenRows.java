package org.spean.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface ProgramTokenRows extends JpaRepository<ProgramTokenRow, UUID> {

    Optional<ProgramTokenRow> findByTokenHash(String tokenHash);

    /** Notes the use, unless another node noted a later one. */
    @Modifying
    @Transactional
    @Query("UPDATE ProgramTokenRow token SET token.lastUsedAt = :at"
            + " WHERE token.id = :id AND (token.lastUsedAt IS NULL OR token.lastUsedAt < :at)")
    void used(UUID id, Instant at);
}
