package org.spean.directory.search;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * A word that means something without the entry that is being changed. It may mean both; whoever changes words should know.
 *
 * @param word as it was typed
 * @param places provinces that it names
 * @param types what it asks for
 * @param audiences whom it names
 * @param organizations whose name it is
 */
public record AlreadyMeans(
        String word,
        Set<PlaceCode> places,
        List<ServiceTypeId> types,
        Set<Audience> audiences,
        Set<OrganizationId> organizations) {

    static AlreadyMeans of(String word, Set<Meaning> meanings) {
        return new AlreadyMeans(
                word,
                of(meanings, Meaning.Place.class, place -> Stream.of(place.province())),
                List.copyOf(of(meanings, Meaning.Need.class, need -> need.types().stream())),
                of(meanings, Meaning.For.class, sought -> sought.audiences().stream()),
                of(meanings, Meaning.Named.class, named -> Stream.of(named.organization())));
    }

    private static <M extends Meaning, T> Set<T> of(Set<Meaning> meanings, Class<M> kind, Function<M, Stream<T>> what) {
        return meanings.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .flatMap(what)
                .collect(Collectors.toUnmodifiableSet());
    }
}
