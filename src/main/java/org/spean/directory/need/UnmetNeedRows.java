package org.spean.directory.need;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnmetNeedRows extends JpaRepository<UnmetNeedRow, UUID> {}
