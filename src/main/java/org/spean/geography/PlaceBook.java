package org.spean.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/** All places as they stand at one moment, ready to be asked. Never changes: another edition is another book. */
final class PlaceBook {

    private final Optional<UUID> edition;
    private final Map<String, Place> byId;
    private final Map<PlaceCode, List<Place>> children;
    private final List<District> districts;
    private final Map<String, District> ever;
    private final PlaceNames names;

    /**
     * Puts together what {@code data-seed} and the gazetteer say.
     *
     * @param edition whose rows are in force; empty where none is
     * @param rows in force
     * @param former what earlier or later editions have and this one has not
     */
    PlaceBook(
            List<Province> provinces,
            List<District> named,
            Optional<UUID> edition,
            Collection<PlaceRow> rows,
            Collection<PlaceRow> former) {
        this.edition = edition;
        Map<String, List<String>> told = new LinkedHashMap<>();
        provinces.forEach(each -> told.put(each.code().digits(), told(each.name(), each.otherNames())));
        named.forEach(each -> told.put(each.id(), told(each.name(), each.otherNames())));
        Map<String, Place> all = new LinkedHashMap<>();
        provinces.forEach(each -> all.put(each.code().digits(), place(each)));
        named.forEach(each -> all.put(each.id(), place(each)));
        former.forEach(each -> all.putIfAbsent(each.code().digits(), place(each, List.of(), true)));
        rows.forEach(each -> all.put(
                each.code().digits(), place(each, told.getOrDefault(each.code().digits(), List.of()), false)));
        byId = Map.copyOf(all);
        children = all.values().stream()
                .filter(each -> !each.former() && each.kind() != PlaceKind.PROVINCE)
                .sorted(Comparator.comparing(Place::code).thenComparing(Place::id))
                .collect(Collectors.groupingBy(PlaceBook::parent));
        districts = districts(named, rows);
        ever = new LinkedHashMap<>();
        districts.forEach(each -> ever.put(each.id(), each));
        districts(List.of(), former).forEach(each -> ever.putIfAbsent(each.id(), each));
        names = new PlaceNames(
                byId.values().stream().filter(each -> !each.former()).toList());
    }

    private static List<String> told(BilingualText name, List<String> others) {
        return Stream.concat(Stream.of(name.english(), name.khmer()), others.stream())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private static PlaceCode parent(Place place) {
        return place.id().equals(place.code().digits()) ? place.code().parent() : place.code();
    }

    private static Place place(Province province) {
        return new Place(
                province.code().digits(),
                province.code(),
                PlaceKind.PROVINCE,
                province.name(),
                "",
                Optional.empty(),
                province.otherNames(),
                false);
    }

    private static Place place(District named) {
        boolean coded = named.id().chars().allMatch(Character::isDigit);
        return new Place(
                named.id(),
                coded ? new PlaceCode(named.id()) : named.province(),
                coded ? PlaceKind.of(new PlaceCode(named.id())) : PlaceKind.COMMUNE,
                named.name(),
                "",
                Optional.empty(),
                named.otherNames(),
                false);
    }

    private static Place place(PlaceRow row, List<String> others, boolean former) {
        BilingualText name = new BilingualText(row.latin().isEmpty() ? row.khmer() : row.latin(), row.khmer());
        return new Place(
                row.code().digits(),
                row.code(),
                row.kind(),
                name,
                row.ungegn(),
                row.typeEnglish().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BilingualText(row.typeEnglish(), row.typeKhmer())),
                others.stream()
                        .filter(each -> !each.equals(row.latin()) && !each.equals(row.khmer()))
                        .toList(),
                former);
    }

    /** Those that the directory names, and the others of the gazetteer. */
    static List<District> districts(List<District> named, Collection<PlaceRow> rows) {
        List<District> districts = new ArrayList<>(named);
        Set<String> known = new HashSet<>();
        named.forEach(each -> known.add(each.id()));
        rows.stream()
                .filter(row ->
                        row.kind() == PlaceKind.DISTRICT && known.add(row.code().digits()))
                .forEach(row -> districts.add(new District(
                        row.code().digits(),
                        row.code().province(),
                        new BilingualText(row.latin(), row.khmer()),
                        row.ungegn().isEmpty() ? List.of() : List.of(row.ungegn()))));
        return List.copyOf(districts);
    }

    Optional<UUID> edition() {
        return edition;
    }

    Optional<Place> place(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Place> children(PlaceCode of) {
        return children.getOrDefault(of, List.of());
    }

    List<District> districts() {
        return districts;
    }

    List<District> districtsEver() {
        return List.copyOf(ever.values());
    }

    Optional<District> district(String id) {
        return Optional.ofNullable(ever.get(id));
    }

    Collection<Place> all() {
        return byId.values();
    }

    PlaceNames names() {
        return names;
    }

    /** What the place lies in, the province first; the place itself is not among it. */
    List<Place> around(Place place) {
        List<Place> around = new ArrayList<>();
        PlaceCode at = place.code();
        for (int digits = 2; digits <= at.digits().length(); digits += 2) {
            Place each = byId.get(at.digits().substring(0, digits));
            if (each != null && !each.id().equals(place.id())) {
                around.add(each);
            }
        }
        return around;
    }

    /** Whether something around the place has a name that begins so; of every place where nothing is asked. */
    boolean around(Place place, String normal) {
        return normal.isEmpty()
                || around(place).stream()
                        .flatMap(each ->
                                Stream.of(each.name().english(), each.name().khmer()))
                        .map(PlaceNames::normal)
                        .anyMatch(name -> name.startsWith(normal));
    }
}
