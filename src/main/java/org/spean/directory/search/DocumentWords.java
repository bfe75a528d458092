package org.spean.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.spean.directory.Catalogue;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/**
 * The words by which a service can be found as text. What the public may search is taken from the entry as the public sees
 * it, so that the index cannot know more than the page; everything else goes into the partners' fields.
 */
@Component
class DocumentWords {

    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Thesaurus thesaurus;
    private final Map<ServiceTypeId, List<String>> needs = new ConcurrentHashMap<>();
    private volatile Map<OrganizationId, Organization> organizations = Map.of();

    DocumentWords(Catalogue catalogue, Gazetteer gazetteer, Thesaurus thesaurus) {
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.thesaurus = thesaurus;
    }

    /** The organizations whose names are written; read beforehand, because a document is made inside a transaction. */
    void know(Map<OrganizationId, Organization> known) {
        organizations = Map.copyOf(known);
    }

    void write(DocumentElement document, ServiceEntry entry) {
        Organization organization = organizations.get(entry.organization());
        List<String> names = new ArrayList<>();
        if (organization != null) {
            names.addAll(VocabularyBook.names(organization));
        }
        names.add(entry.programme());
        add(document, Field.NAMES, names);
        List<String> meant = needs.computeIfAbsent(entry.type(), this::needs);
        add(document, Field.NEEDS, meant);
        List<String> seen = new ArrayList<>(told(entry.seenBy(Tier.PUBLIC)));
        entry.coverage().provinces().stream()
                .flatMap(place -> gazetteer.province(place).stream())
                .flatMap(province -> both(province.name()))
                .forEach(seen::add);
        add(document, Field.TEXT, seen);
        addKhmer(document, names);
        addKhmer(document, meant);
        List<String> partners = new ArrayList<>(told(entry));
        partners.addAll(entry.contacts());
        partners.add(entry.gaps());
        partners.add(entry.recommendations());
        partners.add(entry.source().institutionAsPrinted());
        add(document, Field.PARTNER_TEXT, partners);
    }

    /** What a type is called, and every word that leads to it, each once: it is the same for all services of the type. */
    private List<String> needs(ServiceTypeId type) {
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
        return List.of(String.join(" ", latin), String.join(" , ", khmer));
    }

    private static List<String> told(ServiceEntry entry) {
        return List.of(
                entry.howToRefer().from(),
                entry.howToRefer().to(),
                entry.howToRefer().asPrinted(),
                entry.eligibility(),
                entry.followUp(),
                entry.coverage().asPrinted(),
                entry.coverage().places());
    }

    private static Stream<String> both(BilingualText text) {
        return Stream.of(text.english(), text.khmer());
    }

    private static void addKhmer(DocumentElement document, List<String> texts) {
        add(
                document,
                Field.SYLLABLES,
                texts.stream()
                        .filter(text -> text.chars().anyMatch(KhmerSpelling::khmer))
                        .toList());
    }

    private static void add(DocumentElement document, String field, List<String> texts) {
        texts.stream().filter(text -> !text.isBlank()).distinct().forEach(text -> document.addValue(field, text));
    }
}
