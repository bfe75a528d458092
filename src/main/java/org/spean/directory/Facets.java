package org.spean.directory;

import java.util.Map;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/**
 * How many services there would be behind each choice, given all the other choices of the present search: the counts of a
 * kind leave out the choices of that kind, and those of groups also the types, which are their finer choice. Missing keys
 * are zero.
 *
 * @param groups by group
 * @param types by type
 * @param provinces services that named the province; nationwide ones are not counted here
 * @param audiences by audience: how many said yes, how many said nothing
 * @param coverages by how far they reach
 * @param running by state
 * @param verified those whose telephone was answered within 90 days
 */
public record Facets(
        Map<ServiceGroup, Long> groups,
        Map<ServiceTypeId, Long> types,
        Map<PlaceCode, Long> provinces,
        Map<Audience, AudienceCount> audiences,
        Map<Coverage.Kind, Long> coverages,
        Map<Search.RunningState, Long> running,
        long verified) {

    /** How many said yes, and how many said nothing. */
    public record AudienceCount(long yes, long notRecorded) {}
}
