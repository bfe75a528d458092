package org.spean.people;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface OrganizationRows extends JpaRepository<OrganizationRow, UUID> {

    /** The arrays are left out of account where the flag before them says so. */
    @NativeQuery("""
            SELECT * FROM organization
            WHERE (:every OR id = ANY (:among)) AND id <> ALL (:without)
            AND (modified_at >= :since OR id = ANY (:touched))
            AND lower(concat_ws(' ', code, name_en, name_km, acronym, variants)) LIKE ALL (:patterns)
            ORDER BY id""")
    Page<OrganizationRow> listed(
            boolean every,
            UUID[] among,
            UUID[] without,
            Instant since,
            UUID[] touched,
            String[] patterns,
            Pageable page);
}
