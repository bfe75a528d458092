package org.spean.directory.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.ServiceType;
import org.spean.directory.search.AlreadyMeans;
import org.spean.directory.words.Sense;
import org.spean.people.Organization;
import org.spean.vocabulary.ServiceTypeId;

/** What everyday words mean, in words. */
record SenseWords(Shelf shelf, Reader reader) {

    String says(Sense sense) {
        return switch (sense.kind()) {
            case TYPE -> types(sense.types());
            case GROUP ->
                sense.groups().stream()
                        .map(group -> shelf.catalogue().group(group).name().in(reader.language()))
                        .collect(Collectors.joining(comma()));
            case AUDIENCE -> people(sense.audiences());
        };
    }

    /** What a word means besides. */
    String says(AlreadyMeans means) {
        return Stream.of(
                        Stream.of(types(means.types())),
                        Stream.of(people(means.audiences())),
                        means.places().stream().map(place -> CoverageWords.name(place, shelf, reader)),
                        shelf.organizations().organizations(means.organizations()).values().stream()
                                .map(Organization::shortName))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(comma()));
    }

    private String types(List<ServiceTypeId> types) {
        return types.stream()
                .flatMap(type -> shelf.catalogue().type(type).map(ServiceType::name).stream())
                .map(name -> name.in(reader.language()))
                .collect(Collectors.joining(comma()));
    }

    private String people(Set<Audience> audiences) {
        return audiences.stream()
                .sorted()
                .map(audience -> reader.say("audience." + audience.word()))
                .collect(Collectors.joining(comma()));
    }

    private String comma() {
        return reader.say("page.reach.comma");
    }
}
