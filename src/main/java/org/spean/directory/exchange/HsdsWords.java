package org.spean.directory.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Calls;
import org.spean.directory.Catalogue;
import org.spean.directory.Coverage;
import org.spean.directory.EntryPhone;
import org.spean.directory.GroupName;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.geography.Gazetteer;
import org.spean.people.Organization;
import org.spean.people.Programme;
import org.spean.vocabulary.BilingualText;
import org.springframework.stereotype.Component;

/** Says an entry in the words of HSDS. The entry was already cut to what the asking program may see. */
@Component
class HsdsWords {

    private final Catalogue catalogue;
    private final Gazetteer gazetteer;
    private final Calls calls;

    HsdsWords(Catalogue catalogue, Gazetteer gazetteer, Calls calls) {
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
        this.calls = calls;
    }

    Hsds.Service service(ServiceEntry entry, Organization organization, Optional<Programme> programme) {
        ServiceType type = catalogue.type(entry.type()).orElseThrow();
        GroupName group = catalogue.group(entry.type().group());
        boolean verified = entry.verifiedOn(calls.today());
        return new Hsds.Service(
                entry.id().id(),
                type.name().english() + " (" + organization.shortName() + ")",
                type.name().khmer(),
                type.name().english() + ", offered by "
                        + organization.name().english() + ". Reported "
                        + entry.source().reported() + (verified ? "." : ", not verified since."),
                entry.running() ? "active" : "inactive",
                applicationProcess(entry),
                entry.eligibility(),
                verified ? entry.answeredOn().map(Object::toString).orElse("") : "",
                entry.running() ? "" : "Was not running yet when it was reported.",
                organization(organization),
                programme.map(each -> new Hsds.Program(
                        idOf("program", each.code()), each.name(), "A programme of " + organization.shortName() + ".")),
                phones(entry),
                areas(entry),
                entry.contacts().stream()
                        .map(name -> new Hsds.Contact(idOf("contact", entry.id() + name), name))
                        .toList(),
                List.of(
                        attribute(
                                entry, "service_group", "group " + group.group().number(), group.name()),
                        attribute(entry, "service_type", type.id().id(), type.name())),
                extension(entry, type, verified));
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

    private static Hsds.Organization organization(Organization organization) {
        return new Hsds.Organization(
                organization.id().id(),
                organization.name().english(),
                organization.name().khmer(),
                organization.name().english() + " (" + organization.kind() + ")");
    }

    private static List<Hsds.Phone> phones(ServiceEntry entry) {
        return entry.phones().stream()
                .flatMap(phone -> phone
                        .number()
                        .map(number -> new Hsds.Phone(
                                idOf("phone", entry.id() + number.e164()),
                                number.e164(),
                                phone.kind() == EntryPhone.Kind.MOBILE ? "cell" : "voice",
                                described(phone)))
                        .stream())
                .toList();
    }

    private static String described(EntryPhone phone) {
        String kind = phone.kind().name().toLowerCase(Locale.ROOT);
        return phone.doubt().isEmpty() ? kind : kind + "; in doubt: " + phone.doubt();
    }

    private List<Hsds.ServiceArea> areas(ServiceEntry entry) {
        return switch (entry.coverage().kind()) {
            case NOT_REPORTED -> List.of();
            case NATIONWIDE ->
                List.of(new Hsds.ServiceArea(
                        idOf("area", entry.id() + "KH"),
                        "Cambodia",
                        entry.coverage().asPrinted(),
                        "KH",
                        "iso-3166-1"));
            case PROVINCES ->
                entry.coverage().provinces().stream()
                        .flatMap(place -> gazetteer.province(place).stream())
                        .map(province -> new Hsds.ServiceArea(
                                idOf("area", entry.id() + province.code().iso()),
                                province.name().english(),
                                province.name().khmer(),
                                province.code().iso(),
                                "iso-3166-2"))
                        .toList();
        };
    }

    private static Hsds.Attribute attribute(ServiceEntry entry, String label, String code, BilingualText name) {
        return new Hsds.Attribute(
                idOf("attribute", entry.id() + code),
                entry.id().id(),
                "service",
                code,
                label,
                new Hsds.TaxonomyTerm(idOf("term", code), code, name.english(), name.english()));
    }

    private static Hsds.Extension extension(ServiceEntry entry, ServiceType type, boolean verified) {
        Map<String, String> serves = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            serves.put(audience.word(), word(entry.answer(audience)));
        }
        Coverage coverage = entry.coverage();
        return new Hsds.Extension(
                entry.row(),
                type.id().group().number(),
                type.id().id(),
                Map.of("en", type.name().english(), "km", type.name().khmer()),
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

    /** A handle that stays the same as long as what it names: HSDS wants one for every part. */
    private static UUID idOf(String kind, String name) {
        return UUID.nameUUIDFromBytes(("spean:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
