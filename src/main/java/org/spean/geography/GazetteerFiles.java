package org.spean.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.geography.PlaceFault.Why;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.TypedText;
import org.spean.vocabulary.spelling.KhmerSpelling;
import org.spean.vocabulary.spelling.Spelling;

/** Reads the four files of the gazetteer and checks them as a whole. Finds all that is wrong, not the first. */
final class GazetteerFiles {

    /** More names than this would hide what is wrong in most of them. */
    private static final int MOST_FAULTS = 200;

    private static final int LONGEST_NAME = 100;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern KHMER_DIGITS = Pattern.compile("[\\u17E0-\\u17E9][\\u17E0-\\u17E9 .,/-]*");

    private final List<Province> provinces;
    private final List<PlaceFault> faults = new ArrayList<>();
    private final Map<PlaceKind, LevelFile> levels = new EnumMap<>(PlaceKind.class);
    private final Map<String, String> places = new HashMap<>();
    private final Map<PlaceCode, PlaceRow> rows = new TreeMap<>();

    private GazetteerFiles(List<Province> provinces) {
        this.provinces = provinces;
    }

    /** What was read: every row, by code; or everything that is wrong. One of the two is empty. */
    record Read(List<PlaceRow> rows, List<PlaceFault> faults) {}

    static Read read(List<BroughtFile> files, List<Province> provinces) {
        GazetteerFiles reading = new GazetteerFiles(provinces);
        files.forEach(reading::take);
        for (PlaceKind kind : PlaceKind.values()) {
            LevelFile level = reading.levels.get(kind);
            if (level == null) {
                reading.faults.add(new PlaceFault("", 0, "", Why.FILE_MISSING, kind.name()));
            } else {
                level.lines().forEach(line -> reading.check(kind, level.file(), line));
            }
        }
        reading.compareProvinces();
        return reading.faults.isEmpty()
                ? new Read(List.copyOf(reading.rows.values()), List.of())
                : new Read(List.of(), shortened(reading.faults));
    }

    private static List<PlaceFault> shortened(List<PlaceFault> faults) {
        return faults.size() <= MOST_FAULTS
                ? List.copyOf(faults)
                : Stream.concat(
                                faults.stream().limit(MOST_FAULTS),
                                Stream.of(new PlaceFault(
                                        "", 0, "", Why.AND_MORE, Integer.toString(faults.size() - MOST_FAULTS))))
                        .toList();
    }

    private void take(BroughtFile brought) {
        Optional<LevelFile> read = LevelFile.read(brought, faults);
        if (read.isEmpty()) {
            // Said already; its level is not missing as well.
            kindByName(brought.name())
                    .ifPresent(kind ->
                            levels.putIfAbsent(kind, new LevelFile(brought.name(), Optional.of(kind), List.of())));
            return;
        }
        LevelFile file = read.get();
        if (file.kind().isEmpty()) {
            faults.add(new PlaceFault(file.file(), 0, "", Why.LEVEL_UNKNOWN, ""));
            return;
        }
        LevelFile before = levels.putIfAbsent(file.kind().get(), file);
        if (before != null) {
            faults.add(new PlaceFault(file.file(), 0, "", Why.FILE_TWICE, before.file()));
        }
    }

    private static Optional<PlaceKind> kindByName(String file) {
        return Arrays.stream(PlaceKind.values())
                .filter(kind ->
                        file.toLowerCase(Locale.ROOT).contains(kind.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private void check(PlaceKind kind, String file, LevelFile.Line line) {
        int before = faults.size();
        String code = line.cell(LevelFile.CODE);
        checkCode(kind, file, line, code);
        checkName(file, line, LevelFile.KHMER, Why.KHMER_EMPTY);
        if (kind != PlaceKind.VILLAGE || !line.cell(LevelFile.LATIN).isEmpty()) {
            // The official list of 2026 has a village without one: it is shown in Khmer.
            checkName(file, line, LevelFile.LATIN, Why.LATIN_EMPTY);
        }
        for (String column : List.of(LevelFile.UNGEGN, LevelFile.TYPE_ENGLISH, LevelFile.TYPE_KHMER)) {
            checkLetters(file, line, column);
        }
        for (String column : List.of(LevelFile.LATIN, LevelFile.UNGEGN, LevelFile.TYPE_ENGLISH)) {
            if (khmer(line.cell(column))) {
                faults.add(new PlaceFault(file, line.number(), column, Why.LATIN_IS_KHMER, line.cell(column)));
            }
        }
        String khmer = line.cell(LevelFile.KHMER);
        if (!khmer.isEmpty() && !khmer(khmer)) {
            faults.add(new PlaceFault(file, line.number(), LevelFile.KHMER, Why.KHMER_NOT_KHMER, khmer));
        }
        if (faults.size() == before) {
            PlaceRow row = row(new PlaceCode(code), line);
            rows.put(row.code(), row);
        }
    }

    private static PlaceRow row(PlaceCode code, LevelFile.Line line) {
        return new PlaceRow(
                code,
                TypedText.clean(line.cell(LevelFile.KHMER)),
                TypedText.clean(line.cell(LevelFile.LATIN)),
                TypedText.clean(line.cell(LevelFile.UNGEGN)),
                TypedText.clean(line.cell(LevelFile.TYPE_KHMER)),
                TypedText.clean(line.cell(LevelFile.TYPE_ENGLISH)));
    }

    private void checkCode(PlaceKind kind, String file, LevelFile.Line line, String code) {
        Optional<PlaceFault> wrong =
                wrong(kind, code).map(why -> new PlaceFault(file, line.number(), LevelFile.CODE, why, code));
        if (wrong.isPresent()) {
            faults.add(wrong.get());
            return;
        }
        String before = places.get(code);
        if (before != null) {
            faults.add(new PlaceFault(file, line.number(), LevelFile.CODE, Why.CODE_TWICE, before));
        }
        // Also where something is wrong with it: what lies in it is not to blame.
        places.putIfAbsent(code, Integer.toString(line.number()));
        String parent = code.substring(0, code.length() - 2);
        boolean looked = above(kind).filter(levels::containsKey).isPresent();
        if (looked && !places.containsKey(parent)) {
            faults.add(new PlaceFault(file, line.number(), LevelFile.CODE, Why.PARENT_MISSING, parent));
        }
    }

    /** The level in whose places those of this one lie; empty for provinces. */
    private static Optional<PlaceKind> above(PlaceKind kind) {
        return Arrays.stream(PlaceKind.values())
                .filter(each -> each.digits() == kind.digits() - 2)
                .findFirst();
    }

    private static Optional<Why> wrong(PlaceKind kind, String code) {
        if (code.isEmpty()) {
            return Optional.of(Why.CODE_EMPTY);
        }
        if (!DIGITS.matcher(code).matches()) {
            return Optional.of(Why.CODE_NOT_DIGITS);
        }
        if (code.length() == kind.digits() - 1) {
            return Optional.of(Why.CODE_ZERO_LOST);
        }
        if (code.length() != kind.digits()) {
            return Optional.of(Why.CODE_LENGTH);
        }
        int province = Integer.parseInt(code.substring(0, 2));
        return province < 1 || province > 25 ? Optional.of(Why.CODE_NO_PROVINCE) : Optional.empty();
    }

    private void checkName(String file, LevelFile.Line line, String column, Why empty) {
        String name = line.cell(column);
        if (name.isEmpty()) {
            faults.add(new PlaceFault(file, line.number(), column, empty, ""));
        } else {
            checkLetters(file, line, column);
        }
    }

    private void checkLetters(String file, LevelFile.Line line, String column) {
        String text = line.cell(column);
        if (TypedText.longer(text, LONGEST_NAME)) {
            faults.add(new PlaceFault(file, line.number(), column, Why.NAME_TOO_LONG, ""));
        } else if (text.chars().anyMatch(letter -> letter < ' ' || letter == '\uFFFD' || letter == '?')) {
            faults.add(new PlaceFault(file, line.number(), column, Why.LETTER_BROKEN, ""));
        }
    }

    /** A village may be called by a Khmer number alone. */
    private static boolean khmer(String text) {
        return text.chars().anyMatch(KhmerSpelling::khmer)
                || KHMER_DIGITS.matcher(text).matches();
    }

    /** The provinces are what all else hangs on: a file in which they have other names is another country's, or another order. */
    private void compareProvinces() {
        LevelFile file = levels.get(PlaceKind.PROVINCE);
        if (file == null || file.lines().isEmpty()) {
            return;
        }
        for (Province province : provinces) {
            String code = province.code().digits();
            Optional<LevelFile.Line> line = file.lines().stream()
                    .filter(each -> each.cell(LevelFile.CODE).equals(code))
                    .findFirst();
            if (line.isEmpty()) {
                faults.add(new PlaceFault(file.file(), 0, LevelFile.CODE, Why.PROVINCE_MISSING, code));
            } else {
                compare(file.file(), line.get(), province);
            }
        }
    }

    private void compare(String file, LevelFile.Line line, Province province) {
        Set<String> known = Stream.concat(
                        Stream.of(province.name().english(), province.name().khmer()), province.otherNames().stream())
                .map(GazetteerFiles::compared)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, String> names = Map.of(
                LevelFile.KHMER,
                province.name().khmer(),
                LevelFile.LATIN,
                province.name().english());
        for (String column : List.of(LevelFile.KHMER, LevelFile.LATIN)) {
            String name = line.cell(column);
            if (!name.isEmpty() && !known.contains(compared(name))) {
                faults.add(
                        new PlaceFault(file, line.number(), column, Why.PROVINCE_NAME, names.getOrDefault(column, "")));
            }
        }
    }

    private static String compared(String name) {
        return Spelling.loose(PlaceNames.normal(name));
    }
}
