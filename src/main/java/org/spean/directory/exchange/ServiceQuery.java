package org.spean.directory.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;
import org.spean.directory.Wanted;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/** Reads which services another program asks for. */
@Component
class ServiceQuery {

    /** Who is meant by a word of {@code serves}; {@code male} is whoever said yes to men or to boys. */
    private static final Map<String, Set<Audience>> BY_WORD = byWord();

    private final Catalogue catalogue;
    private final Taxonomies taxonomies;
    private final Organizations organizations;

    ServiceQuery(Catalogue catalogue, Taxonomies taxonomies, Organizations organizations) {
        this.catalogue = catalogue;
        this.taxonomies = taxonomies;
        this.organizations = organizations;
    }

    /**
     * The services asked for, for whoever looks them up: everything asked has to fit.
     *
     * @param search for the index; with the types of {@code wanted}
     * @param wanted for the register
     * @param nothing whether what was asked contradicts itself, so that no service can fit
     */
    record Question(Search search, Wanted wanted, boolean nothing) {

        /** Whether the index is needed: words and people served are its matter. */
        boolean indexed() {
            return !search.words().isBlank()
                    || !search.audiences().isEmpty()
                    || !search.provinces().isEmpty();
        }

        /** Whether something is asked that the index knows nothing of. */
        boolean registered() {
            return wanted.organization().isPresent() || wanted.modifiedSince().isPresent();
        }
    }

    /**
     * Reads the question.
     *
     * @throws BadParameter naming the first that cannot be understood, and what could stand there
     */
    Question question(Asked asked) {
        Set<ServiceGroup> groups = asked.values(
                Parameter.SERVICE_GROUP, "a number from 1 to 6", text -> ServiceGroup.of(Integer.parseInt(text)));
        Set<ServiceTypeId> types = asked.values(Parameter.SERVICE_TYPE, "a service type such as G4.6", this::type);
        Set<PlaceCode> provinces =
                asked.values(Parameter.PROVINCE, "an ISO 3166-2 code from KH-1 to KH-25", PlaceCode::ofIso);
        Set<Audience> audiences = asked
                .values(Parameter.SERVES, "one of " + String.join(", ", BY_WORD.keySet()), ServiceQuery::knownAudience)
                .stream()
                .flatMap(word -> BY_WORD.getOrDefault(word, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<ServiceTypeId> fitting = catalogue.types().stream()
                .map(ServiceType::id)
                .filter(type -> groups.isEmpty() || groups.contains(type.group()))
                .filter(type -> types.isEmpty() || types.contains(type))
                .collect(Collectors.toCollection(TreeSet::new));
        ofTerms(asked).ifPresent(fitting::retainAll);
        Set<ServiceTypeId> chosen = fitting.size() == catalogue.types().size() ? Set.of() : fitting;
        return new Question(
                new Search(asked.words(), Set.of(), chosen, provinces, audiences, Set.of(), Set.of(), false),
                new Wanted(organization(asked), chosen, provinces, asked.moment(Parameter.MODIFIED_AFTER)),
                fitting.isEmpty());
    }

    /** The types that have the term and the taxonomy that were asked for; empty where neither was. */
    Optional<Set<ServiceTypeId>> ofTerms(Asked asked) {
        Optional<Set<ServiceTypeId>> ofTerm =
                asked.handle(Parameter.TAXONOMY_TERM_ID).map(id -> taxonomies.types(term(id)));
        Optional<Set<ServiceTypeId>> ofTaxonomy = taxonomy(asked).map(taxonomies::types);
        if (ofTerm.isEmpty() || ofTaxonomy.isEmpty()) {
            return ofTerm.or(() -> ofTaxonomy);
        }
        Set<ServiceTypeId> both = new TreeSet<>(ofTerm.get());
        both.retainAll(ofTaxonomy.get());
        return Optional.of(both);
    }

    private Hsds.TaxonomyTerm term(UUID id) {
        return taxonomies
                .term(id)
                .orElseThrow(() -> new BadParameter(
                        Parameter.TAXONOMY_TERM_ID.word(), "There is no term with this id. See /taxonomy_terms."));
    }

    /** The taxonomy that was asked for. */
    Optional<Hsds.Taxonomy> taxonomy(Asked asked) {
        return asked.handle(Parameter.TAXONOMY_ID)
                .map(id -> taxonomies.taxonomies().stream()
                        .filter(taxonomy -> taxonomy.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new BadParameter(
                                Parameter.TAXONOMY_ID.word(), "There is no taxonomy with this id. See /taxonomies.")));
    }

    private Optional<OrganizationId> organization(Asked asked) {
        Optional<OrganizationId> id = asked.handle(Parameter.ORGANIZATION_ID).map(OrganizationId::new);
        if (id.isPresent() && id.flatMap(organizations::organization).isEmpty()) {
            throw new BadParameter(
                    Parameter.ORGANIZATION_ID.word(), "There is no organization with this id. See /organizations.");
        }
        return id;
    }

    private ServiceTypeId type(String text) {
        return catalogue
                .type(new ServiceTypeId(text))
                .orElseThrow(() -> new IllegalArgumentException("no such type"))
                .id();
    }

    private static String knownAudience(String word) {
        if (!BY_WORD.containsKey(word)) {
            throw new IllegalArgumentException("nobody's word");
        }
        return word;
    }

    private static Map<String, Set<Audience>> byWord() {
        Map<String, Set<Audience>> words = new TreeMap<>();
        Arrays.stream(Audience.values()).forEach(audience -> words.put(audience.word(), EnumSet.of(audience)));
        words.put("male", EnumSet.of(Audience.MEN, Audience.BOYS));
        words.put("female", EnumSet.of(Audience.WOMEN, Audience.GIRLS));
        return words;
    }
}
