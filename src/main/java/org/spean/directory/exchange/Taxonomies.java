package org.spean.directory.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.spean.directory.Catalogue;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceType;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.stereotype.Component;

/**
 * The two taxonomies: the forum's, with the groups above their types, and the service codes of the Primero–OSCaR exchange,
 * with the types above their codes. HSDS means a hierarchy to be one taxonomy with parents, so groups are not a third.
 */
@Component
class Taxonomies {

    static final Hsds.Taxonomy FORUM = new Hsds.Taxonomy(
            Handles.of("taxonomy", "forum"),
            "Forum on Reintegration: groups and types of service",
            "The six service groups and thirty service types of the National Practitioner Forum on Reintegration of Victims"
                    + " of Human Trafficking, Phnom Penh, December 2010 (annex 3).",
            "2010-12");
    static final Hsds.Taxonomy CODES = new Hsds.Taxonomy(
            Handles.of("taxonomy", "primero-oscar"),
            "Primero-OSCaR service codes, Cambodia",
            "The service types and subtypes by which Primero and OSCaR exchange referrals in Cambodia. Not every type of"
                    + " the forum has one.",
            "2025-08");

    private final Map<UUID, Hsds.TaxonomyTerm> terms = new LinkedHashMap<>();
    private final Map<UUID, Set<ServiceTypeId>> types = new LinkedHashMap<>();

    Taxonomies(Catalogue catalogue, ServiceCodes codes) {
        for (ServiceGroup group : ServiceGroup.values()) {
            add(group(catalogue.group(group)), Set.of());
        }
        for (ServiceType type : catalogue.types()) {
            Hsds.TaxonomyTerm term = type(type);
            add(term, Set.of(type.id()));
            above(term, type.id());
        }
        Map<String, Set<ServiceTypeId>> byCode = codes.types();
        for (ServiceCodes.Code code : codes.all()) {
            add(above(code), Set.of());
        }
        for (ServiceCodes.Code code : codes.all()) {
            Hsds.TaxonomyTerm term = code(code);
            add(term, byCode.getOrDefault(code.code(), Set.of()));
            byCode.getOrDefault(code.code(), Set.of()).forEach(type -> above(term, type));
        }
    }

    private void add(Hsds.TaxonomyTerm term, Collection<ServiceTypeId> stands) {
        terms.put(term.id(), term);
        types.computeIfAbsent(term.id(), id -> new TreeSet<>()).addAll(stands);
    }

    private void above(Hsds.TaxonomyTerm term, ServiceTypeId type) {
        term.parentId()
                .ifPresent(parent ->
                        types.computeIfAbsent(parent, id -> new TreeSet<>()).add(type));
    }

    static Hsds.TaxonomyTerm group(GroupName group) {
        String code = "group " + group.group().number();
        return term(Handles.of("term", code), code, group.name().english(), Optional.empty(), FORUM);
    }

    static Hsds.TaxonomyTerm type(ServiceType type) {
        UUID group = Handles.of("term", "group " + type.id().group().number());
        String code = type.id().id();
        return term(Handles.of("term", code), code, type.name().english(), Optional.of(group), FORUM);
    }

    static Hsds.TaxonomyTerm code(ServiceCodes.Code code) {
        return term(handle(code.code()), code.code(), code.name(), Optional.of(handle(code.above())), CODES);
    }

    private static Hsds.TaxonomyTerm above(ServiceCodes.Code code) {
        String words = code.above().replace('_', ' ');
        String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return term(handle(code.above()), code.above(), name, Optional.empty(), CODES);
    }

    private static UUID handle(String code) {
        return Handles.of("term", "primero-oscar " + code);
    }

    private static Hsds.TaxonomyTerm term(
            UUID id, String code, String name, Optional<UUID> parent, Hsds.Taxonomy taxonomy) {
        return new Hsds.TaxonomyTerm(id, code, name, name, parent, taxonomy.name(), Optional.of(taxonomy), "en");
    }

    /** Both taxonomies. */
    List<Hsds.Taxonomy> taxonomies() {
        return List.of(FORUM, CODES);
    }

    /** Every term, those above before those below. */
    List<Hsds.TaxonomyTerm> all() {
        return new ArrayList<>(terms.values());
    }

    /** The term with this handle, if there is one. */
    Optional<Hsds.TaxonomyTerm> term(UUID id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** Which types a term stands for; none for a code that no type has. */
    Set<ServiceTypeId> types(Hsds.TaxonomyTerm term) {
        return types.getOrDefault(term.id(), Set.of());
    }

    /** Which types have a term in a taxonomy. */
    Set<ServiceTypeId> types(Hsds.Taxonomy taxonomy) {
        Set<ServiceTypeId> all = new TreeSet<>();
        terms.values().stream().filter(term -> term.of(taxonomy)).forEach(term -> all.addAll(types(term)));
        return all;
    }
}
