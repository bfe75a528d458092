package org.spean.directory.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spean.directory.EntryColumn;
import org.spean.paper.sheet.CsvFile;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.RowTaker;
import org.spean.vocabulary.SpreadsheetCell;

/**
 * A package of HSDS's tables (3.x, CSV in a zip) as one table of ours, a row for each service. What is read:
 *
 * <ul>
 *   <li>{@code services}: id, organization_id, program_id, status (inactive: not yet running; defunct is left out),
 *       eligibility_description, application_process where our own extension is not there
 *   <li>{@code organizations}: name, alternate_name (Khmer); {@code programs}: name
 *   <li>{@code phones} and {@code contacts} of the service; {@code schedules}: byday, opens_at, closes_at
 *   <li>{@code service_areas}: a nationwide extent; {@code service_at_location} with {@code locations}: external_identifier or
 *       name as the province
 *   <li>{@code attributes} with {@code taxonomy_terms}: the term's code as the type, where it is one of ours
 *   <li>{@code x_spean_services}: all that HSDS has no column for
 * </ul>
 *
 * <p>Problems: a package does not tell which printed number is doubtful, what is not diallable, or a shelter's capacity; what
 * it does not have, an import leaves in an entry as it is.
 */
final class HsdsTables {

    private static final Map<String, EntryColumn> OURS = Map.ofEntries(
            Map.entry("service_type", EntryColumn.TYPE),
            Map.entry("serves_men", EntryColumn.SERVES_MEN),
            Map.entry("serves_boys", EntryColumn.SERVES_BOYS),
            Map.entry("serves_women", EntryColumn.SERVES_WOMEN),
            Map.entry("serves_girls", EntryColumn.SERVES_GIRLS),
            Map.entry("serves_disability", EntryColumn.SERVES_DISABILITY),
            Map.entry("serves_foreign_nationals", EntryColumn.SERVES_FOREIGN),
            Map.entry("coverage", EntryColumn.COVERAGE),
            Map.entry("coverage_as_printed", EntryColumn.COVERAGE_AS_PRINTED),
            Map.entry("places", EntryColumn.PLACES),
            Map.entry("referral_from", EntryColumn.REFERRAL_FROM),
            Map.entry("referral_to", EntryColumn.REFERRAL_TO),
            Map.entry("referral_as_printed", EntryColumn.REFERRAL_AS_PRINTED),
            Map.entry("follow_up", EntryColumn.FOLLOW_UP),
            Map.entry("gaps", EntryColumn.GAPS),
            Map.entry("recommendations", EntryColumn.RECOMMENDATIONS),
            Map.entry("doubts", EntryColumn.DOUBTS),
            Map.entry("reported", EntryColumn.REPORTED),
            Map.entry("source_page", EntryColumn.SOURCE_PAGE));

    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    private HsdsTables() {}

    /** Gives the head, then the rows, numbered as in the package's table of services. */
    static void read(Path file, RowTaker rows) {
        HsdsTables hsds = new HsdsTables();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT).replaceAll("^.*/", "");
                if (name.endsWith(".csv")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    hsds.tables.put(singular(name.substring(0, name.length() - 4)), table(text));
                }
            }
        } catch (IOException broken) {
            throw new RefusedFile(RefusedFile.Why.DAMAGED);
        }
        if (!hsds.tables.containsKey("service")) {
            throw new RefusedFile(RefusedFile.Why.NO_TABLE);
        }
        hsds.services(rows);
    }

    /** HSDS names a table service and its file services.csv; packages do either. */
    private static String singular(String name) {
        return switch (name) {
            case "taxonomies" -> "taxonomy";
            case "service_at_location", "service_at_locations" -> "service_at_location";
            default -> name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        };
    }

    private static List<Map<String, String>> table(String text) {
        List<Map<String, String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>();
        CsvFile.read(text.startsWith("\ufeff") ? text.substring(1) : text, (number, cells) -> {
            if (head.isEmpty()) {
                head.addAll(cells);
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < Math.min(head.size(), cells.size()); at++) {
                row.put(head.get(at), SpreadsheetCell.plain(cells.get(at)).strip());
            }
            table.add(row);
        });
        return table;
    }

    private List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private Map<String, Map<String, String>> byId(String table) {
        return rows(table).stream().collect(Collectors.toMap(row -> said(row, "id"), row -> row, (one, other) -> one));
    }

    private Map<String, List<Map<String, String>>> by(String table, String column) {
        return rows(table).stream().collect(Collectors.groupingBy(row -> said(row, column)));
    }

    private static String said(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private void services(RowTaker taker) {
        HsdsPlaces places = new HsdsPlaces(
                by("service_area", "service_id"), by("service_at_location", "service_id"), byId("location"));
        Map<String, Map<String, String>> organizations = byId("organization");
        Map<String, Map<String, String>> programmes = byId("program");
        Map<String, List<Map<String, String>>> phones = by("phone", "service_id");
        Map<String, List<Map<String, String>>> contacts = by("contact", "service_id");
        Map<String, List<Map<String, String>>> schedules = by("schedule", "service_id");
        Map<String, List<Map<String, String>>> attributes = by("attribute", "link_id");
        Map<String, Map<String, String>> terms = byId("taxonomy_term");
        Map<String, List<Map<String, String>>> ours = by("x_spean_service", "service_id");
        List<Map<String, String>> read = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = 1;
        for (Map<String, String> service : rows("service")) {
            number++;
            if (said(service, "status").equals("defunct")) {
                continue;
            }
            String id = said(service, "id");
            Map<String, String> row = new LinkedHashMap<>();
            row.put(Targets.ID, id);
            organization(row, said(service, "organization_id"), organizations);
            put(row, EntryColumn.RUNNING, said(service, "status").equals("inactive") ? "not yet" : "yes");
            put(row, EntryColumn.ELIGIBILITY, said(service, "eligibility_description"));
            type(row, attributes.getOrDefault(id, List.of()), terms);
            places.put(row, id);
            if (tables.containsKey("phone")) {
                put(row, EntryColumn.PHONES, joined(phones.getOrDefault(id, List.of()), "number"));
            }
            if (tables.containsKey("contact")) {
                put(row, EntryColumn.CONTACTS, joined(contacts.getOrDefault(id, List.of()), "name"));
            }
            HsdsSchedule.put(row, schedules.getOrDefault(id, List.of()));
            List<Map<String, String>> extension = ours.getOrDefault(id, List.of());
            if (extension.isEmpty()) {
                put(row, EntryColumn.REFERRAL_AS_PRINTED, said(service, "application_process"));
            }
            extension.forEach(each -> OURS.forEach((name, column) -> {
                String said = said(each, name);
                put(row, column, said.equals("not recorded") ? "" : said);
            }));
            programme(row, programmes.get(said(service, "program_id")));
            read.add(row);
            numbers.add(number);
        }
        give(read, numbers, taker);
    }

    private static void organization(
            Map<String, String> row, String id, Map<String, Map<String, String>> organizations) {
        Map<String, String> organization = organizations.getOrDefault(id, Map.of());
        row.put(Targets.ORGANIZATION, id);
        row.put(Targets.NAME_EN, said(organization, "name"));
        row.put(Targets.NAME_KM, said(organization, "alternate_name"));
    }

    /** A package's programme has a handle made of our code; only its name can be read back. */
    private static void programme(
            Map<String, String> row, @org.jspecify.annotations.Nullable Map<String, String> programme) {
        if (programme != null) {
            row.put(Targets.PROGRAMME_NAME, said(programme, "name"));
        }
    }

    private static void type(
            Map<String, String> row, List<Map<String, String>> attributes, Map<String, Map<String, String>> terms) {
        attributes.stream()
                .map(each -> said(terms.getOrDefault(said(each, "taxonomy_term_id"), Map.of()), "code"))
                .filter(code -> code.matches("G[1-6]\\.\\d+"))
                .findFirst()
                .ifPresent(code -> put(row, EntryColumn.TYPE, code));
    }

    static void put(Map<String, String> row, EntryColumn column, String cell) {
        row.put(column.word(), cell);
    }

    private static String joined(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> said(row, column))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** A column that no service has says nothing about any. */
    private static void give(List<Map<String, String>> read, List<Integer> numbers, RowTaker taker) {
        Set<String> head = new LinkedHashSet<>();
        read.forEach(row -> head.addAll(row.keySet()));
        taker.row(1, List.copyOf(head));
        for (int at = 0; at < read.size(); at++) {
            Map<String, String> row = read.get(at);
            taker.row(
                    numbers.get(at),
                    head.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
    }
}
