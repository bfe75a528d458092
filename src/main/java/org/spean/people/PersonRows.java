package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, UUID> {

    Optional<PersonRow> findByAccountId(UUID account);

    List<PersonRow> findByAccountIdIn(Collection<UUID> accounts);
}
