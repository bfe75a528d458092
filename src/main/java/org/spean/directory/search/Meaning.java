package org.spean.directory.search;

import java.util.List;
import java.util.Set;
import org.spean.directory.Audience;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/** What a word of a search can mean. */
sealed interface Meaning {

    /**
     * A place: whoever is there is helped by what reaches its province.
     *
     * @param place of any level
     * @param names of a district in both scripts, in their one spelling: what names it itself comes first; empty for others
     */
    record Place(PlaceCode place, List<String> names) implements Meaning {

        Place(PlaceCode place) {
            this(place, List.of());
        }

        PlaceCode province() {
            return place.province();
        }
    }

    /**
     * Something that is needed.
     *
     * @param types the service types that give it, the likeliest first
     * @param wide whether it is a whole group, which another need only narrows
     */
    record Need(List<ServiceTypeId> types, boolean wide) implements Meaning {}

    /** For whom help is sought: any of these. */
    record For(Set<Audience> audiences) implements Meaning {}

    /** An organization that offers something. */
    record Named(OrganizationId organization) implements Meaning {}

    /** A programme of an organization, by its code. */
    record Run(OrganizationId organization, String programme) implements Meaning {}
}
