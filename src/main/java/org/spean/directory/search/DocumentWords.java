package org.spean.directory.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.spean.directory.Catalogue;
import org.spean.directory.FieldTiers;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;
import org.springframework.stereotype.Component;

/**
 * The words by which a service can be found as text. What a tier may search is taken from the entry as that tier sees it,
 * so that the index cannot know more than the page.
 */
@Component
class DocumentWords {

    /** Counts up when an index that was written before lacks a field. */
    private static final String FIELDS = "2 ";

    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Thesaurus thesaurus;
    private final FieldTiers tiers;
    private final Map<ServiceTypeId, Repeated> needs = new ConcurrentHashMap<>();
    private final Map<String, List<String>> provinces = new HashMap<>();
    private volatile Known organizations = new Known(Map.of(), new ConcurrentHashMap<>());

    DocumentWords(Catalogue catalogue, Gazetteer gazetteer, Thesaurus thesaurus, FieldTiers tiers) {
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.thesaurus = thesaurus;
        this.tiers = tiers;
        gazetteer.provinces().stream()
                .flatMap(province -> both(province.name()))
                .forEach(name -> provinces.put(name, Terms.words(name)));
    }

    /** Terms that stand in many services: of what a type is for, of what an organization is called. */
    private record Repeated(List<String> words, List<String> pairs) {

        static Repeated of(List<String> texts) {
            return new Repeated(
                    Terms.words(texts).distinct().toList(),
                    Terms.pairs(texts).distinct().toList());
        }
    }

    private record Known(Map<OrganizationId, Organization> organizations, Map<OrganizationId, Repeated> terms) {

        Repeated terms(OrganizationId id) {
            return terms.computeIfAbsent(id, each -> {
                Organization organization = organizations.get(each);
                return Repeated.of(organization == null ? List.of() : VocabularyBook.names(organization));
            });
        }
    }

    /** The organizations whose names are written; read beforehand, because a document is made inside a transaction. */
    void know(Map<OrganizationId, Organization> known) {
        organizations = new Known(Map.copyOf(known), new ConcurrentHashMap<>());
    }

    /** Everyday words or names of types are others now. */
    void forget() {
        needs.clear();
    }

    /** Changes with whatever the program's files say that is written into documents: then they have to be made again. */
    String fingerprint() {
        String types = catalogue.types().stream()
                .map(type -> type.id() + " " + catalogue.shipped(type.id()).orElse(type.name()) + " "
                        + catalogue.shipped(type.id().group()))
                .collect(Collectors.joining("\n"));
        String provinces = gazetteer.provinces().stream()
                .map(province -> province.code() + " " + province.name())
                .collect(Collectors.joining("\n"));
        return FIELDS
                + thesaurus.fingerprint()
                + Integer.toHexString(
                        String.join("\n", types, provinces, tiers.fingerprint()).hashCode());
    }

    void write(DocumentElement document, ServiceEntry entry) {
        Repeated names = organizations.terms(entry.organization());
        Repeated programme = Repeated.of(List.of(entry.programme()));
        Repeated meant = needs.computeIfAbsent(entry.type(), this::needs);
        add(document, Field.NAMES, List.of(names.words(), programme.words()));
        add(document, Field.NEEDS, List.of(meant.words()));
        add(document, Field.SYLLABLES, List.of(names.pairs(), programme.pairs(), meant.pairs()));
        Map<Tier, List<String>> told = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            told.put(tier, told(entry.seenBy(tiers.of(tier))));
        }
        for (Tier tier : Tier.values()) {
            add(
                    document,
                    Field.text(tier),
                    Field.own(tier, told).stream().map(this::words).toList());
        }
    }

    /** What a type is called, and every word that leads to it, each once. */
    private Repeated needs(ServiceTypeId type) {
        List<String> phrases = new ArrayList<>();
        catalogue.type(type).map(ServiceType::name).stream()
                .flatMap(DocumentWords::both)
                .forEach(phrases::add);
        GroupName group = catalogue.group(type.group());
        Stream.of(group.name(), group.shortName()).flatMap(DocumentWords::both).forEach(phrases::add);
        for (Thesaurus.Entry words : thesaurus.entries()) {
            if (words.meaning() instanceof Meaning.Need need && need.types().contains(type)) {
                phrases.addAll(words.words());
            }
        }
        Set<String> latin = new LinkedHashSet<>();
        Set<String> khmer = new LinkedHashSet<>();
        for (String phrase : phrases) {
            List<Unit> units = Unit.of(Spelling.normal(phrase));
            units.stream().filter(unit -> !unit.khmer()).map(Unit::text).forEach(latin::add);
            khmer.add(Unit.joined(units.stream().filter(Unit::khmer).toList()));
        }
        return Repeated.of(List.of(String.join(" ", latin), String.join(" , ", khmer)));
    }

    /** The words of a text; those of provinces' names are known. */
    private List<String> words(String text) {
        List<String> known = provinces.get(text);
        return known == null ? Terms.words(text) : known;
    }

    private List<String> told(ServiceEntry entry) {
        return Stream.concat(
                        entry.searched().stream(),
                        entry.coverage().provinces().stream()
                                .flatMap(place -> gazetteer.province(place).stream())
                                .flatMap(province -> both(province.name())))
                .toList();
    }

    private static Stream<String> both(BilingualText text) {
        return Stream.of(text.english(), text.khmer());
    }

    private static void add(DocumentElement document, String field, List<List<String>> terms) {
        Set<String> once = new HashSet<>();
        for (List<String> some : terms) {
            for (String term : some) {
                if (once.add(term)) {
                    document.addValue(field, term);
                }
            }
        }
    }
}
