package org.spean.directory.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Catalogue;
import org.spean.directory.EntryColumn;
import org.spean.directory.ServiceType;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;

/**
 * Turns what people write in their own tables into what a cell of ours says: names of provinces and services, yes and no in
 * either language, days the other way round, several numbers in one cell. What it cannot turn it leaves, for the rules to name.
 */
final class CellShape {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(?i)kh-?0?(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("[;,/\\n]|\\s+(?:and|or|និង|ឬ)\\s+");

    /** Those that people write otherwise than we do. */
    private static final Set<EntryColumn> TURNED = EnumSet.of(
            EntryColumn.TYPE,
            EntryColumn.PROVINCES,
            EntryColumn.PHONES,
            EntryColumn.SERVES_MEN,
            EntryColumn.SERVES_BOYS,
            EntryColumn.SERVES_WOMEN,
            EntryColumn.SERVES_GIRLS,
            EntryColumn.SERVES_DISABILITY,
            EntryColumn.SERVES_FOREIGN,
            EntryColumn.RUNNING,
            EntryColumn.COVERAGE,
            EntryColumn.STATE,
            EntryColumn.CLOSED_UNTIL,
            EntryColumn.ENDS_ON,
            EntryColumn.CAPACITY_AS_OF,
            EntryColumn.REPORTED);

    private static final int MOST_KNOWN = 5_000;
    private static final int SHORT = 60;

    private final Map<EntryColumn, Map<String, String>> known = new EnumMap<>(EntryColumn.class);
    private final Map<String, String> provinces = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final GuessWords words;

    CellShape(Gazetteer gazetteer, Catalogue catalogue, GuessWords words) {
        this.words = words;
        for (Province each : gazetteer.provinces()) {
            Stream.concat(Stream.of(each.name().english(), each.name().khmer()), each.otherNames().stream())
                    .forEach(name ->
                            provinces.putIfAbsent(bare(name), each.code().iso()));
        }
        for (ServiceType each : catalogue.types()) {
            Stream.of(
                            each.name().english(),
                            each.name().khmer(),
                            each.asPrinted(),
                            each.id().id())
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> types.putIfAbsent(bare(name), each.id().id()));
        }
    }

    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^(?:province of |ខេត្ត|រាជធានី)(?=.)|(?<=.)(?: province| capital)$", "")
                .replaceAll("[\\s_.'’-]+", " ")
                .strip();
    }

    /** The cell as ours is written. The same few words stand in most rows. */
    String shaped(EntryColumn column, String cell) {
        if (cell.isEmpty() || !TURNED.contains(column)) {
            return cell;
        }
        if (cell.length() > SHORT) {
            return turned(column, cell);
        }
        Map<String, String> words = known.computeIfAbsent(column, key -> new HashMap<>());
        if (words.size() > MOST_KNOWN) {
            words.clear();
        }
        return words.computeIfAbsent(cell, key -> turned(column, cell));
    }

    private String turned(EntryColumn column, String cell) {
        return switch (column) {
            case TYPE -> types.getOrDefault(bare(cell), cell);
            case PROVINCES -> provinces(cell).orElse(cell);
            case PHONES -> cell.indexOf('>') >= 0 ? cell : numbers(cell);
            case SERVES_MEN, SERVES_BOYS, SERVES_WOMEN, SERVES_GIRLS, SERVES_DISABILITY, SERVES_FOREIGN ->
                words.meaning("answer", cell).orElse(cell);
            case RUNNING -> words.meaning("running", cell).orElse(cell);
            case COVERAGE -> words.meaning("coverage", cell).orElse(cell);
            case STATE -> words.meaning("state", cell).orElse(cell);
            case CLOSED_UNTIL, ENDS_ON, CAPACITY_AS_OF -> day(cell).orElse(cell);
            case REPORTED -> day(cell).map(day -> day.substring(0, 7)).orElse(cell);
            default -> cell;
        };
    }

    /** Whether it says that the whole country is reached. */
    boolean everywhere(String cell) {
        return words.meaning("coverage", cell).filter("nationwide"::equals).isPresent();
    }

    private Optional<String> provinces(String cell) {
        TreeSet<PlaceCode> found = new TreeSet<>();
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[;,/\\n]|\\s+(?:and|និង)\\s+", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        for (String part : parts) {
            Matcher iso = ISO.matcher(part);
            String known = iso.matches() ? "KH-" + iso.group(1) : provinces.get(bare(part));
            try {
                found.add(PlaceCode.ofIso(known == null ? "" : known));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
        return Optional.of(found.stream().map(PlaceCode::iso).collect(Collectors.joining("; ")));
    }

    private static String numbers(String cell) {
        return NUMBERS.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** 31.01.2027 and 31/1/2027: Cambodia writes the day first. */
    private static Optional<String> day(String cell) {
        Matcher day = DAY.matcher(cell);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    .toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
