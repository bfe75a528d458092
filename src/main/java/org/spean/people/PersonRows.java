package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, UUID> {

    Optional<PersonRow> findByAccountId(UUID account);

    Optional<PersonRow> findFirstByOrderById();

    Optional<PersonRow> findFirstByIdGreaterThanOrderById(UUID last);

    List<PersonRow> findByAccountIdIn(Collection<UUID> accounts);
}
