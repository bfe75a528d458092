package org.spean.directory.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.spean.directory.ServiceType;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;

/**
 * The cells of the table of needs, each with a position, and the sums that hold between them: types make a group, groups a
 * province, provinces the country, at every level.
 */
final class NeedGrid {

    private final List<Place> places;
    private final Map<ServiceGroup, List<Column>> leaves = new HashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<Column, Integer> positions = new HashMap<>();
    private final List<HiddenCounts.Sum> sums = new ArrayList<>();

    NeedGrid(List<PlaceCode> provinces, List<ServiceType> types) {
        places = Stream.concat(provinces.stream().map(Place::of), Stream.of(Place.ALL))
                .toList();
        for (ServiceGroup group : ServiceGroup.values()) {
            leaves.put(
                    group,
                    Stream.concat(
                                    types.stream()
                                            .map(ServiceType::id)
                                            .filter(type -> type.group() == group)
                                            .map(Column::of),
                                    Stream.of(Column.unsaid(group)))
                            .toList());
            columns.addAll(of(group));
            columns.add(Column.of(group));
        }
        columns.add(Column.ALL);
        columns.forEach(column -> positions.put(column, positions.size()));
        sum();
    }

    private List<Column> of(ServiceGroup group) {
        return leaves.getOrDefault(group, List.of());
    }

    private void sum() {
        List<Column> groups = Stream.of(ServiceGroup.values()).map(Column::of).toList();
        for (Place place : places) {
            leaves.forEach((group, types) -> sums.add(sum(place, Column.of(group), types)));
            sums.add(sum(place, Column.ALL, groups));
        }
        for (Column column : columns) {
            sums.add(new HiddenCounts.Sum(
                    at(Place.ALL, column),
                    places.stream()
                            .filter(place -> !place.equals(Place.ALL))
                            .map(place -> at(place, column))
                            .toList()));
        }
    }

    private HiddenCounts.Sum sum(Place place, Column whole, List<Column> parts) {
        return new HiddenCounts.Sum(
                at(place, whole), parts.stream().map(part -> at(place, part)).toList());
    }

    int size() {
        return places.size() * columns.size();
    }

    int at(Place place, Column column) {
        return places.indexOf(place) * columns.size() + Objects.requireNonNull(positions.get(column));
    }

    List<Place> places() {
        return places;
    }

    List<Column> columns() {
        return columns;
    }

    List<HiddenCounts.Sum> sums() {
        return sums;
    }

    /** Counts so many more in every cell that holds them. */
    void count(long[] counts, PlaceCode province, Column leaf, long more) {
        Column group = Column.of(leaf.group().orElseThrow());
        for (Place place : List.of(Place.of(province), Place.ALL)) {
            for (Column column : List.of(leaf, group, Column.ALL)) {
                counts[at(place, column)] += more;
            }
        }
    }
}
