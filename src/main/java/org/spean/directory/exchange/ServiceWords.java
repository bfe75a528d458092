package org.spean.directory.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Calls;
import org.spean.directory.Catalogue;
import org.spean.directory.Coverage;
import org.spean.directory.EntryPhone;
import org.spean.directory.RegisterLine;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.directory.Tombstone;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.springframework.stereotype.Component;

/** Says an entry in the words of HSDS. The entry was already cut to what the asking program may see. */
@Component
class ServiceWords {

    private final Catalogue catalogue;
    private final ServiceCodes codes;
    private final ServicePlaces places;
    private final OrganizationWords organizations;
    private final Calls calls;

    ServiceWords(
            Catalogue catalogue,
            ServiceCodes codes,
            ServicePlaces places,
            OrganizationWords organizations,
            Calls calls) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.places = places;
        this.organizations = organizations;
        this.calls = calls;
    }

    /**
     * The service.
     *
     * @param full with everything that hangs on it; otherwise only what it has once
     */
    Hsds.Service service(
            RegisterLine.Listed line, Organization organization, Optional<Programme> programme, boolean full) {
        ServiceEntry entry = line.entry();
        ServiceType type = catalogue.type(entry.type()).orElseThrow();
        boolean verified = entry.verifiedOn(calls.today());
        return new Hsds.Service(
                entry.id().id(),
                name(type, organization),
                type.name().khmer(),
                type.name().english() + ", offered by "
                        + organization.name().english() + ". Reported "
                        + entry.source().reported() + (verified ? "." : ", not verified since."),
                entry.running() ? "active" : "inactive",
                applicationProcess(entry),
                entry.eligibility(),
                verified ? entry.answeredOn().map(Object::toString).orElse("") : "",
                entry.running() ? "" : "Was not running yet when it was reported.",
                Moments.said(line.modified()),
                Optional.of(organizations.brief(organization)),
                programme.map(each -> organizations.program(each, organization)),
                full ? PhoneWords.phones(entry.id().toString(), entry.phones()) : List.of(),
                full ? places.areas(entry) : List.of(),
                full ? places.locations(entry) : List.of(),
                full
                        ? entry.contacts().stream()
                                .map(name -> new Hsds.Contact(Handles.of("contact", entry.id() + name), name))
                                .toList()
                        : List.of(),
                full ? attributes(entry, type) : List.of(),
                Optional.of(extension(entry, type, verified)));
    }

    /** What stays of a service that ended: the handle, the name, that it is over and since when. */
    Hsds.Service tombstone(Tombstone over, Organization organization) {
        ServiceType type = catalogue.type(over.type()).orElseThrow();
        return new Hsds.Service(
                over.id().id(),
                name(type, organization),
                "",
                "",
                "defunct",
                "",
                "",
                "",
                "",
                Moments.said(over.endedAt()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static String name(ServiceType type, Organization organization) {
        return type.name().english() + " (" + organization.shortName() + ")";
    }

    private static String applicationProcess(ServiceEntry entry) {
        return Stream.of(
                        said("Referred by: ", entry.howToRefer().from()),
                        said("Refers on to: ", entry.howToRefer().to()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" "),
                        read -> read.isEmpty() ? entry.howToRefer().asPrinted() : read));
    }

    private static String said(String before, String text) {
        return text.isEmpty() ? "" : before + text + ".";
    }

    private List<Hsds.Attribute> attributes(ServiceEntry entry, ServiceType type) {
        List<Hsds.Attribute> attributes = new ArrayList<>();
        attributes.add(attribute(
                entry,
                "service_group",
                "",
                Taxonomies.group(catalogue.group(type.id().group()))));
        attributes.add(attribute(entry, "service_type", "", Taxonomies.type(type)));
        codes.of(type.id())
                .ifPresent(match ->
                        attributes.add(attribute(entry, "service_code", match.match(), Taxonomies.code(match.code()))));
        return attributes;
    }

    /** The value is the term's code; of a service code it is how well it fits. */
    private static Hsds.Attribute attribute(ServiceEntry entry, String label, String match, Hsds.TaxonomyTerm term) {
        return new Hsds.Attribute(
                Handles.of("attribute", entry.id() + term.code()),
                entry.id().id(),
                "service",
                match.isEmpty() ? term.code() : match,
                label,
                term);
    }

    private static Hsds.Extension extension(ServiceEntry entry, ServiceType type, boolean verified) {
        Map<String, String> serves = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            serves.put(audience.word(), word(entry.answer(audience)));
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", type.name().english());
        names.put("km", type.name().khmer());
        Coverage coverage = entry.coverage();
        return new Hsds.Extension(
                entry.row(),
                type.id().group().number(),
                type.id().id(),
                names,
                serves,
                word(coverage.kind()),
                coverage.provinces().stream().sorted().map(place -> place.iso()).toList(),
                coverage.asPrinted(),
                coverage.places(),
                new Hsds.Referral(
                        entry.howToRefer().from(),
                        entry.howToRefer().to(),
                        entry.howToRefer().asPrinted()),
                entry.followUp(),
                entry.gaps(),
                entry.recommendations(),
                entry.source().doubts(),
                entry.phones().stream()
                        .filter(phone -> phone.number().isEmpty())
                        .map(EntryPhone::asPrinted)
                        .toList(),
                entry.source().reported().toString(),
                entry.source().page(),
                verified,
                entry.phoneTrouble());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
