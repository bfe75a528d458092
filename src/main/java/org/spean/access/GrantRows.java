package org.spean.access;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GrantRows extends JpaRepository<GrantRow, UUID> {

    List<GrantRow> findByAccountId(UUID account);
}
