package org.spean.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spean.directory.EntryColumn;

/**
 * Where a package of HSDS says that a service works.
 *
 * @param areas by service
 * @param links between services and locations, by service
 * @param locations by handle
 */
record HsdsPlaces(
        Map<String, List<Map<String, String>>> areas,
        Map<String, List<Map<String, String>>> links,
        Map<String, Map<String, String>> locations) {

    void put(Map<String, String> row, String service) {
        if (areas.isEmpty() && links.isEmpty()) {
            return;
        }
        String provinces = links.getOrDefault(service, List.of()).stream()
                .map(link -> locations.getOrDefault(link.getOrDefault("location_id", ""), Map.of()))
                .map(place -> place.getOrDefault("external_identifier", "").isEmpty()
                        ? place.getOrDefault("name", "")
                        : place.getOrDefault("external_identifier", ""))
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        boolean nationwide = areas.getOrDefault(service, List.of()).stream()
                .anyMatch(area -> area.getOrDefault("extent_type", "").equals("nationwide")
                        || area.getOrDefault("extent", "").equals("KH"));
        HsdsTables.put(row, EntryColumn.PROVINCES, nationwide ? "" : provinces);
        HsdsTables.put(
                row,
                EntryColumn.COVERAGE,
                nationwide ? "nationwide" : provinces.isEmpty() ? "not reported" : "provinces");
    }
}
