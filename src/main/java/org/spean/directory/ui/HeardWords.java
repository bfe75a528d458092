package org.spean.directory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.directory.Audience;
import org.spean.directory.Facets.AudienceCount;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;
import org.spean.directory.Understood;

/** Says what the program made of the words, and plainly what nobody said about the people for whom help is sought. */
record HeardWords(Shelf shelf, Reader reader) {

    /** The needs and places that were understood; empty where there were none. */
    String understood(Understood understood) {
        List<String> heard = new ArrayList<>();
        understood.types().stream()
                .flatMap(type -> shelf.catalogue().type(type).map(ServiceType::name).stream())
                .map(name -> name.in(reader.language()))
                .forEach(heard::add);
        understood.places().stream()
                .sorted()
                .map(place -> CoverageWords.name(place, shelf, reader))
                .forEach(heard::add);
        return heard.isEmpty() ? "" : reader.say("find.heard", String.join(reader.say("page.reach.comma"), heard));
    }

    /** For each kind of people that was asked for: how many said yes, or plainly that nobody did. */
    String people(Findings found, Search search) {
        Set<Audience> people = new TreeSet<>(found.understood().audiences());
        people.addAll(search.audiences());
        return found.total() == 0 ? "" : String.join(" ", aboutPeople(found, people));
    }

    private List<String> aboutPeople(Findings found, Set<Audience> people) {
        return people.stream()
                .map(audience -> {
                    AudienceCount count = found.facets().audiences().getOrDefault(audience, new AudienceCount(0, 0));
                    String name = reader.say("audience." + audience.word());
                    return count.yes() == 0
                            ? reader.say("find.nobody-said", name)
                            : reader.say("find.some-said", count.yes(), name, count.notRecorded());
                })
                .collect(Collectors.toList());
    }
}
