package org.spean.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.security.access.AccessDeniedException;

interface DesignationRows extends JpaRepository<DesignationRow, UUID> {

    List<DesignationRow> findByPostId(UUID post);

    List<DesignationRow> findByPostIdIn(Collection<UUID> posts);

    List<DesignationRow> findByPersonId(UUID person);

    List<DesignationRow> findByDeputyOf(UUID holder);

    List<DesignationRow> findByState(DesignationRow.State state);

    List<DesignationRow> findByStateAndPhoneYesByIsNullAndPhoneEnteredByIsNotNull(DesignationRow.State state);

    Optional<DesignationRow> findByGrantId(UUID grant);

    /**
     * The one that somebody means.
     *
     * @throws AccessDeniedException when there is no such designation
     */
    default DesignationRow known(UUID designation) {
        return findById(designation).orElseThrow(() -> new AccessDeniedException("no such designation"));
    }
}
