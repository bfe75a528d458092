package org.spean.cases.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.cases.Phase;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.cases.TakeOver;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.TypedText;

/** Reads the rows of a list: each becomes a case, or says what is wrong and what would work. */
final class IntakeReading {

    private static final int LONGEST_OWN_CODE = 40;
    private static final int MOST_CHOICES = 12;

    private final UUID taking;
    private final UUID centre;
    private final LocalDate today;
    private final Gazetteer gazetteer;
    private final Set<String> there;
    private final List<IntakeList.Row> rows = new ArrayList<>();
    private final List<IntakeFault> faults = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    IntakeReading(UUID taking, UUID centre, LocalDate today, Gazetteer gazetteer, Set<String> there) {
        this.taking = taking;
        this.centre = centre;
        this.today = today;
        this.gazetteer = gazetteer;
        this.there = there;
    }

    List<IntakeList.Row> rows() {
        return rows;
    }

    List<IntakeFault> faults() {
        return faults;
    }

    /** Takes a row; what is wrong with it is kept. */
    void row(int number, Map<IntakeColumn, String> cells) {
        Reader row = new Reader(number, cells);
        Optional<String> code = row.ownCode();
        Optional<Phase> phase = row.choice(IntakeColumn.PHASE, StepKind.TAKEN_OVER, "phase")
                .map(word -> StepField.value(Phase.class, word));
        Optional<LocalDate> opened = row.day(IntakeColumn.OPENED);
        Optional<LocalDate> home = row.day(IntakeColumn.REINTEGRATED);
        if (opened.isPresent() && home.filter(day -> day.isBefore(opened.get())).isPresent()) {
            row.wrong(IntakeColumn.REINTEGRATED, IntakeFault.Kind.HOME_BEFORE_OPENED, List.of());
        }
        Optional<Province> province = row.province();
        Optional<District> district = row.district(province.map(Province::code));
        Optional<String> rung = row.choice(IntakeColumn.RUNG, StepKind.TAKEN_OVER, "rung");
        boolean away = phase.filter(each -> each != Phase.PRE_REINTEGRATION).isPresent();
        if (away) {
            row.needs(IntakeColumn.DISTRICT);
            row.needs(IntakeColumn.RUNG);
        }
        Map<String, String> first = new HashMap<>(Map.of("urgent", "none"));
        row.choice(IntakeColumn.SEX, StepKind.OPENED, "sex").ifPresent(word -> first.put("sex", word));
        row.choice(IntakeColumn.AGE, StepKind.OPENED, "age").ifPresent(word -> first.put("age", word));
        first.put(
                "age-band",
                row.choice(IntakeColumn.AGE_BAND, StepKind.OPENED, "age-band").orElse("unknown"));
        first.put(
                "ground",
                row.choice(IntakeColumn.GROUND, StepKind.OPENED, "ground").orElse("unknown"));
        first.put(
                "setting",
                row.choice(IntakeColumn.SETTING, StepKind.OPENED, "setting").orElse(setting(away, rung)));
        Optional<PlaceCode> where = province.map(Province::code).or(() -> district.map(District::province));
        if (where.isEmpty() && !row.says(IntakeColumn.PROVINCE) && !row.says(IntakeColumn.DISTRICT)) {
            row.wrong(IntakeColumn.PROVINCE, IntakeFault.Kind.MISSING, List.of());
        }
        if (row.right && phase.isPresent() && opened.isPresent() && where.isPresent()) {
            Map<String, String> taken = new HashMap<>(Map.of("phase", StepField.word(phase.get())));
            district.ifPresent(each -> taken.put("district", each.id()));
            rung.ifPresent(word -> taken.put("rung", word));
            home.ifPresent(day -> taken.put("reintegrated-on", day.toString()));
            rows.add(new IntakeList.Row(
                    number, new TakeOver(taking, centre, where.get(), code, opened.get(), first, taken), row.who()));
        }
    }

    private static String setting(boolean away, Optional<String> rung) {
        if (rung.filter(StepField.word(Rung.LONG_TERM_CARE)::equals).isPresent()) {
            return "long-term";
        }
        return away ? "community" : "none";
    }

    /** The cells of one row. */
    private final class Reader {

        private final int number;
        private final Map<IntakeColumn, String> cells;
        private boolean right = true;

        Reader(int number, Map<IntakeColumn, String> cells) {
            this.number = number;
            this.cells = cells;
            Stream.of(IntakeColumn.values()).filter(IntakeColumn::needed).forEach(this::needs);
        }

        boolean says(IntakeColumn column) {
            return cells.containsKey(column);
        }

        void needs(IntakeColumn column) {
            if (!says(column)) {
                wrong(column, IntakeFault.Kind.MISSING, List.of());
            }
        }

        void wrong(IntakeColumn column, IntakeFault.Kind kind, List<String> works) {
            right = false;
            String typed = column.identity() ? "" : cells.getOrDefault(column, "");
            faults.add(new IntakeFault(number, column, kind, typed, works));
        }

        private Optional<String> cell(IntakeColumn column) {
            return Optional.ofNullable(cells.get(column));
        }

        Optional<String> ownCode() {
            Optional<String> code = cell(IntakeColumn.OWN_CODE);
            code.ifPresent(each -> {
                String small = each.toLowerCase(Locale.ROOT);
                if (TypedText.longer(each, LONGEST_OWN_CODE)) {
                    wrong(IntakeColumn.OWN_CODE, IntakeFault.Kind.TOO_LONG, List.of());
                } else if (there.contains(small) || codes.putIfAbsent(small, number) != null) {
                    wrong(IntakeColumn.OWN_CODE, IntakeFault.Kind.THERE_ALREADY, List.of());
                }
            });
            return code;
        }

        Optional<String> choice(IntakeColumn column, StepKind kind, String field) {
            return cell(column).flatMap(typed -> {
                Optional<String> word = IntakeWords.choice(kind, field, typed);
                if (word.isEmpty()) {
                    wrong(column, IntakeFault.Kind.NO_CHOICE, IntakeWords.choices(kind, field));
                }
                return word;
            });
        }

        Optional<LocalDate> day(IntakeColumn column) {
            return cell(column).flatMap(typed -> {
                Optional<LocalDate> day = IntakeWords.day(typed);
                if (day.isEmpty()) {
                    wrong(column, IntakeFault.Kind.NO_DAY, List.of());
                } else if (day.get().isAfter(today)) {
                    wrong(column, IntakeFault.Kind.DAY_TO_COME, List.of());
                }
                return day;
            });
        }

        Optional<Province> province() {
            return cell(IntakeColumn.PROVINCE).flatMap(typed -> {
                Optional<Province> found = gazetteer.provinces().stream()
                        .filter(each -> each.code().digits().equals(typed) || named(each.name(), typed))
                        .findFirst();
                if (found.isEmpty()) {
                    wrong(IntakeColumn.PROVINCE, IntakeFault.Kind.NO_PLACE, List.of());
                }
                return found;
            });
        }

        Optional<District> district(Optional<PlaceCode> province) {
            return cell(IntakeColumn.DISTRICT).flatMap(typed -> {
                List<District> found = gazetteer.districts().stream()
                        .filter(each -> province.isEmpty() || each.province().equals(province.get()))
                        .filter(each -> each.id().equals(typed)
                                || named(each.name(), typed)
                                || each.otherNames().stream().anyMatch(name -> IntakeWords.same(name, typed)))
                        .toList();
                if (found.size() != 1) {
                    wrong(
                            IntakeColumn.DISTRICT,
                            found.isEmpty() ? IntakeFault.Kind.NO_PLACE : IntakeFault.Kind.SEVERAL_PLACES,
                            found.stream().limit(MOST_CHOICES).map(District::id).toList());
                    return Optional.empty();
                }
                return Optional.of(found.getFirst());
            });
        }

        private static boolean named(BilingualText name, String typed) {
            return Stream.of(Language.values()).anyMatch(in -> IntakeWords.same(name.in(in), typed));
        }

        Map<IntakeColumn, String> who() {
            Map<IntakeColumn, String> who = new EnumMap<>(IntakeColumn.class);
            cells.forEach((column, text) -> {
                if (column.identity()) {
                    who.put(column, text);
                }
            });
            return who;
        }
    }
}
