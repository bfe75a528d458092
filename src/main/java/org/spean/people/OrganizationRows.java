package org.spean.people;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganizationRows extends JpaRepository<OrganizationRow, UUID> {}
