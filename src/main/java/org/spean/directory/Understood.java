package org.spean.directory;

import java.util.List;
import java.util.Set;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What the program made of the words of a search, so that a screen can say it.
 *
 * @param places provinces that were named, or that named districts lie in
 * @param types service types that were named or meant, the likeliest first
 * @param audiences people for whom help is sought; services that said yes come first, none is left out for not saying
 * @param organizations organizations that were named
 * @param anywhere the words of the search without the places among them, for asking the same somewhere else
 * @param other the words that are none of these and were looked for as text
 */
public record Understood(
        Set<PlaceCode> places,
        List<ServiceTypeId> types,
        Set<Audience> audiences,
        Set<OrganizationId> organizations,
        String anywhere,
        String other) {}
