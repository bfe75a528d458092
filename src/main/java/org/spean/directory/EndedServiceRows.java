package org.spean.directory;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EndedServiceRows extends JpaRepository<EndedService, UUID> {}
