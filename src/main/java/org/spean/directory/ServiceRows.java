package org.spean.directory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ServiceRows extends JpaRepository<Service, UUID> {

    List<Service> findByOrganizationIdOrderByTypeIdAscRowNameAsc(UUID organizationId);

    @Query("SELECT s FROM Service s JOIN s.phones p WHERE p.number = :number")
    List<Service> withNumber(String number);

    void deleteByRowNameNotIn(Collection<String> rowNames);
}
