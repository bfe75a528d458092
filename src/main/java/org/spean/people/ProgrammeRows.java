package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgrammeRows extends JpaRepository<ProgrammeRow, String> {

    List<ProgrammeRow> findByOrganizationIdOrderByCode(UUID organizationId);

    List<ProgrammeRow> findByOrganizationIdInOrderByCode(Collection<UUID> organizationIds);
}
