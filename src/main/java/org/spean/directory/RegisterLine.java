package org.spean.directory;

import java.time.Instant;
import org.spean.people.OrganizationId;

/** A line of the {@link Register}: a service, or what stays of one that ended. */
public sealed interface RegisterLine {

    /** The handle, which never changes and is never given to something else. */
    ServiceId id();

    /** Whose service it is, or was. */
    OrganizationId organization();

    /** When it was last modified, as far as the reader may see it. */
    Instant modified();

    /**
     * A service that is listed.
     *
     * @param entry with nothing in it that the reader may not see
     * @param modified see {@link #modified}
     */
    record Listed(ServiceEntry entry, Instant modified) implements RegisterLine {

        @Override
        public ServiceId id() {
            return entry.id();
        }

        @Override
        public OrganizationId organization() {
            return entry.organization();
        }
    }

    /** One that is listed no more. */
    record Ended(Tombstone tombstone) implements RegisterLine {

        @Override
        public ServiceId id() {
            return tombstone.id();
        }

        @Override
        public OrganizationId organization() {
            return tombstone.organization();
        }

        @Override
        public Instant modified() {
            return tombstone.endedAt();
        }
    }
}
