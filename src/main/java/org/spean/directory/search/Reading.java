package org.spean.directory.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spean.directory.Audience;
import org.spean.directory.Understood;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What the words of a search were read as. All clauses have to fit, and all texts and numbers.
 *
 * @param clauses what was understood
 * @param audiences for whom help is sought; each set stands for one word and means any of them
 * @param texts what was not understood and is looked for as it stands
 * @param anywhere the words without the places among them
 * @param numbers digits of telephone numbers, without the country's code and leading zero
 * @param lost whether something was typed that holds no letter or digit at all
 */
record Reading(
        List<Clause> clauses,
        List<Set<Audience>> audiences,
        List<Text> texts,
        String anywhere,
        List<String> numbers,
        boolean lost) {

    static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), "", List.of(), false);

    /**
     * Alternatives, one of which has to fit.
     *
     * @param meanings places, needs, organizations or programmes
     * @param how how surely they were understood
     * @param alternatives what may have been meant as plain text; empty where the meaning is certain
     */
    record Clause(Set<Meaning> meanings, Match.How how, List<Text> alternatives) {

        boolean only(Class<? extends Meaning> kind) {
            return meanings.stream().allMatch(kind::isInstance);
        }
    }

    /**
     * Words to look for.
     *
     * @param words in their one spelling
     * @param khmer whether they are Khmer, without spaces
     * @param last whether more letters may follow
     */
    record Text(String words, boolean khmer, boolean last) {}

    /** The provinces of the places asked for, alone or as one of several meanings. */
    Set<PlaceCode> places() {
        return meanings(Meaning.Place.class).stream()
                .map(Meaning.Place::province)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The places below a province that were asked for by themselves: none of a province that was named as well. */
    List<Meaning.Place> exactPlaces() {
        Set<Meaning.Place> all = meanings(Meaning.Place.class);
        Set<PlaceCode> whole = all.stream()
                .map(Meaning.Place::place)
                .filter(place -> place.equals(place.province()))
                .collect(Collectors.toSet());
        return all.stream().filter(each -> !whole.contains(each.province())).toList();
    }

    /** The types asked for: those that answer more words first, then as the words prefer. */
    List<ServiceTypeId> types() {
        List<Meaning.Need> needs = new ArrayList<>(meanings(Meaning.Need.class));
        Map<ServiceTypeId, Double> weights = new LinkedHashMap<>();
        for (Meaning.Need need : needs) {
            for (int place = 0; place < need.types().size(); place++) {
                double weight = need.wide() ? 1 : 1 + 1.0 / (place + 1);
                weights.merge(need.types().get(place), weight, Double::sum);
            }
        }
        // A whole group only narrows what else was asked for, if anything is left.
        Set<ServiceTypeId> narrow = new LinkedHashSet<>();
        needs.stream().filter(need -> !need.wide()).forEach(need -> narrow.addAll(need.types()));
        Set<ServiceTypeId> wide = new LinkedHashSet<>();
        needs.stream().filter(Meaning.Need::wide).forEach(need -> wide.addAll(need.types()));
        Set<ServiceTypeId> both = new LinkedHashSet<>(narrow);
        both.retainAll(wide);
        return weights.entrySet().stream()
                .sorted(Map.Entry.<ServiceTypeId, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(type -> both.isEmpty() || both.contains(type))
                .toList();
    }

    /** The organizations named. */
    Set<OrganizationId> organizations() {
        Set<OrganizationId> named = new LinkedHashSet<>();
        meanings(Meaning.Named.class).forEach(each -> named.add(each.organization()));
        meanings(Meaning.Run.class).forEach(each -> named.add(each.organization()));
        return named;
    }

    private <M extends Meaning> Set<M> meanings(Class<M> kind) {
        return clauses.stream()
                .flatMap(clause -> clause.meanings().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For a screen to say. */
    Understood understood() {
        Set<Audience> people = EnumSet.noneOf(Audience.class);
        audiences.forEach(people::addAll);
        String other = java.util.stream.Stream.concat(texts.stream().map(Text::words), numbers.stream())
                .collect(Collectors.joining(" "));
        return new Understood(places(), types(), people, organizations(), anywhere, other);
    }
}
