package org.spean.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;

/** A service that the directory no longer lists. Of its row only this much can be read. */
@Entity
@Immutable
@Table(name = "service")
@SQLRestriction("ended_at IS NOT NULL")
class EndedService {

    @Id
    private UUID id;

    private UUID organizationId;
    private String typeId;
    private Instant endedAt;
    private @Nullable UUID successor;

    /** For the database only. */
    @SuppressWarnings("NullAway.Init")
    protected EndedService() {}

    Tombstone tombstone() {
        return new Tombstone(
                new ServiceId(id),
                new OrganizationId(organizationId),
                new ServiceTypeId(typeId),
                endedAt,
                Optional.ofNullable(successor).map(ServiceId::new));
    }
}
