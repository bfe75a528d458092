package org.spean.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Remit;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.geography.Place;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Words;
import org.springframework.stereotype.Component;

/**
 * Everything for which a role can be held: the organizations, the districts and provinces that the gazetteer knows, the
 * country. {@code access} knows none of them, so whoever gives a role asks here first.
 */
@Component
public class Remits {

    private static final int MOST_LETTERS = 200;

    private final Gazetteer gazetteer;
    private final Organizations organizations;
    private final Clock clock;

    Remits(Gazetteer gazetteer, Organizations organizations, Clock clock) {
        this.gazetteer = gazetteer;
        this.organizations = organizations;
        this.clock = clock;
    }

    private record Named(KnownRemit known, List<String> names) {}

    /**
     * All of these kinds that a role can be given for: the country, provinces in the gazetteer's order, districts,
     * organizations that have not ended, by their names.
     */
    public List<KnownRemit> all(Set<Remit.Kind> kinds) {
        return named(kinds, gazetteer.districts(), organizations.running(Days.today(clock)))
                .map(Named::known)
                .toList();
    }

    /** What this is called, if it exists or did. */
    public Optional<KnownRemit> known(Remit remit) {
        return Optional.ofNullable(known(Set.of(remit)).get(remit));
    }

    /** What these are called; those that never existed are left out. */
    public Map<Remit, KnownRemit> known(Collection<Remit> remits) {
        return named(
                        remits.stream().map(Remit::kind).collect(Collectors.toSet()),
                        gazetteer.districtsEver(),
                        organizations.all())
                .map(Named::known)
                .filter(each -> remits.contains(each.remit()))
                .collect(Collectors.toMap(KnownRemit::remit, Function.identity()));
    }

    /**
     * Reads what somebody typed, or a page sent: a name in either language, another spelling, an acronym, or
     * {@link #written}.
     *
     * @param kinds what the role can be held for
     */
    public RemitRead read(String typed, Set<Remit.Kind> kinds) {
        String wanted = plain(typed);
        List<KnownRemit> found = wanted.isEmpty() || wanted.length() > MOST_LETTERS
                ? List.of()
                : named(kinds, gazetteer.districts(), organizations.running(Days.today(clock)))
                        .filter(each -> each.names().stream().map(Remits::plain).anyMatch(wanted::equals))
                        .map(Named::known)
                        .toList();
        return switch (found.size()) {
            case 0 -> new RemitRead.Nowhere(typed.strip());
            case 1 -> new RemitRead.Found(found.getFirst());
            default -> new RemitRead.Several(found);
        };
    }

    /** As a page sends it: {@code PROVINCE 02}. */
    public static String written(Remit remit) {
        return (remit.kind() + " " + remit.key()).strip();
    }

    private Stream<Named> named(Set<Remit.Kind> kinds, List<District> districts, List<Organization> among) {
        return kinds.stream().sorted().flatMap(kind -> switch (kind) {
            case COUNTRY -> Stream.of(country());
            case PROVINCE -> gazetteer.provinces().stream().map(Remits::province);
            case DISTRICT -> districts.stream().map(this::district);
            case ORGANIZATION ->
                among.stream()
                        .map(Remits::organization)
                        .sorted((a, b) -> a.known()
                                .name()
                                .english()
                                .compareToIgnoreCase(b.known().name().english()));
            case PERSON -> Stream.empty();
        });
    }

    private static Named country() {
        return named(
                Remit.COUNTRY,
                Optional.empty(),
                new BilingualText(
                        Words.say("people.remit.country", Language.ENGLISH),
                        Words.say("people.remit.country", Language.KHMER)),
                List.of());
    }

    private static Named province(Province province) {
        return named(Remit.province(province.code()), Optional.empty(), province.name(), province.otherNames());
    }

    /** With its province: there are districts of one name in several. */
    private Named district(District district) {
        BilingualText of =
                gazetteer.province(district.province()).map(Province::name).orElse(district.name());
        List<String> names = Stream.concat(
                        district.otherNames().stream(),
                        Stream.of(district.name().english(), district.name().khmer()))
                .toList();
        return named(
                Remit.district(district.id()),
                Optional.of(district.province()),
                new BilingualText(
                        district.name().english() + ", " + of.english(), khmer(district, of.in(Language.KHMER))),
                names);
    }

    /** Where the province is called the same, each with what it is: {@code ក្រុងបាត់ដំបង ខេត្តបាត់ដំបង}. */
    private String khmer(District district, String province) {
        String name = district.name().in(Language.KHMER);
        if (!name.equals(province)) {
            return name + " " + province;
        }
        String town = inFull(gazetteer.place(district.id()), name);
        return town + " " + inFull(gazetteer.place(district.province()), province);
    }

    private static String inFull(Optional<Place> place, String name) {
        return place.map(Place::khmerInFull).orElse(name);
    }

    private static Named organization(Organization organization) {
        List<String> names = Stream.concat(
                        organization.variants().stream(), Stream.of(organization.acronym(), organization.code()))
                .toList();
        return named(Remit.organization(organization.id().id()), Optional.empty(), organization.name(), names);
    }

    private static Named named(Remit remit, Optional<PlaceCode> province, BilingualText name, List<String> otherNames) {
        return new Named(
                new KnownRemit(remit, province, name),
                Stream.concat(otherNames.stream(), Stream.of(name.english(), name.khmer(), written(remit)))
                        .filter(each -> !each.isBlank())
                        .toList());
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
