package org.spean.directory;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ServiceRows extends JpaRepository<Service, UUID> {

    List<Service> findByOrganizationIdOrderByTypeIdAscRowNameAsc(UUID organizationId);

    /** Locked until the end of the transaction, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Service s WHERE EXISTS (SELECT 1 FROM s.phones p WHERE p.number = :number) ORDER BY s.id")
    List<Service> withNumber(String number);

    /** Locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Service s WHERE s.id = :id")
    Optional<Service> locked(UUID id);

    /** The first of all, in the order of their handles; the others come with {@link #findTop1000ByIdGreaterThanOrderById}. */
    List<Service> findTop1000ByOrderById();

    List<Service> findTop1000ByIdGreaterThanOrderById(UUID id);

    /** Those about whose numbers somebody has reported a call, and those that still say so. */
    @Query("""
            SELECT s FROM Service s WHERE s.answeredOn IS NOT NULL OR s.phoneTrouble
            OR EXISTS (SELECT 1 FROM s.phones p, CallReport r WHERE p.number = r.number)""")
    List<Service> heardOf();

    /** Ends every service whose row has none of these names. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET ended_at = :at, modified_at = :at, publicly_modified_at = :at
            WHERE ended_at IS NULL AND NOT kept_here AND row_name <> ALL (:rowNames)""")
    void endAllBut(String[] rowNames, Instant at);

    /** What was written at one moment of a long transaction counts as modified at another: the one at which it ends. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET
                modified_at = CASE WHEN modified_at = :at THEN :end ELSE modified_at END,
                publicly_modified_at = CASE WHEN publicly_modified_at = :at THEN :end ELSE publicly_modified_at END
            WHERE modified_at = :at OR publicly_modified_at = :at""")
    void settle(Instant at, Instant end);

    /** Everything counts as modified, for everybody. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("UPDATE service SET modified_at = :at, publicly_modified_at = :at WHERE ended_at IS NULL")
    void tellAll(Instant at);

    /**
     * Those of organizations count as modified when these are, for everybody.
     *
     * @param at when each of them was modified, in their order
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET modified_at = greatest(service.modified_at, organization.at),
                publicly_modified_at = greatest(publicly_modified_at, organization.at)
            FROM unnest(CAST(:organizations AS uuid[]), CAST(:at AS timestamptz[])) AS organization (id, at)
            WHERE organization_id = organization.id AND ended_at IS NULL""")
    void ofOrganizationsModified(UUID[] organizations, Instant[] at);

    /** Lists again what had ended. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET ended_at = NULL, modified_at = :at, publicly_modified_at = :at
            WHERE ended_at IS NOT NULL AND NOT kept_here AND row_name = ANY (:rowNames)""")
    void listAgain(String[] rowNames, Instant at);

    /** Locked until the end of the transaction, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT s FROM Service s WHERE s.id IN :ids ORDER BY s.id")
    List<Service> lockedAll(Collection<UUID> ids);

    /** Ends these; nothing else changes them from then on. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET ended_at = :at, modified_at = :at, publicly_modified_at = :at, kept_here = true,
                successor = :successor
            WHERE ended_at IS NULL AND id = ANY (:ids)""")
    void end(UUID[] ids, @Nullable UUID successor, Instant at);

    /** Lists these again. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET ended_at = NULL, modified_at = :at, publicly_modified_at = :at, successor = NULL
            WHERE ended_at IS NOT NULL AND id = ANY (:ids)""")
    void listOnceMore(UUID[] ids, Instant at);

    /** Those of organizations that shelter people by what they offer now count as a sheltering organization's. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET shelters = true, modified_at = :at, publicly_modified_at = :at
            WHERE NOT shelters AND organization_id = ANY (:organizations) AND organization_id IN
                (SELECT s.organization_id FROM service s WHERE s.ended_at IS NULL AND s.type_id = ANY (:types))""")
    void shelter(UUID[] organizations, String[] types, Instant at);

    /** The organizations that shelter people by what they offer now. */
    @NativeQuery("""
            SELECT DISTINCT organization_id FROM service WHERE ended_at IS NULL AND type_id = ANY (:types)""")
    List<UUID> sheltering(String[] types);

    /** As {@link #shelter}, of all organizations that keep something here. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("""
            UPDATE service SET shelters = true, modified_at = :at, publicly_modified_at = :at
            WHERE NOT shelters AND organization_id IN
                (SELECT s.organization_id FROM service s
                 WHERE s.kept_here AND s.ended_at IS NULL AND s.type_id = ANY (:types))""")
    void shelterAll(String[] types, Instant at);

    /** Each row an organization's handle, whether it shelters people, and one of its numbers that can be dialled. */
    @Query("""
            SELECT s.organizationId, s.shelters, p FROM Service s JOIN s.phones p
            WHERE s.organizationId IN :organizations AND p.number IS NOT NULL
            ORDER BY s.typeId, s.rowName""")
    List<Object[]> numbersOf(Collection<UUID> organizations);
}
