package org.spean.directory;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ServiceRows extends JpaRepository<Service, UUID> {

    List<Service> findByOrganizationIdOrderByTypeIdAscRowNameAsc(UUID organizationId);

    /** Locked until the end of the transaction, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Service s WHERE EXISTS (SELECT 1 FROM s.phones p WHERE p.number = :number) ORDER BY s.id")
    List<Service> withNumber(String number);

    void deleteByRowNameNotIn(Collection<String> rowNames);

    /** Each row an organization's handle and one of its numbers that can be dialled. */
    @Query("""
            SELECT s.organizationId, p FROM Service s JOIN s.phones p
            WHERE s.organizationId IN :organizations AND p.number IS NOT NULL
            ORDER BY s.typeId, s.rowName""")
    List<Object[]> numbersOf(Collection<UUID> organizations);
}
