package org.spean.forms.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormName;
import org.spean.forms.TakenFrom;
import org.spean.forms.definition.DefinitionFault.Kind;

/**
 * What stands against a revision beside what its file shows by itself.
 *
 * <p>Answers are kept under a field's word, and whoever counts or compares forms finds them by it whatever their edition. So a
 * word keeps its kind through all editions, also where it was gone for a while; and it never loses anything that guards it, for
 * what people were told would stay with few would be seen by others under the same name. Whoever means either takes a new word.
 *
 * <p>A field or an option that goes is no fault: forms that were filled keep their edition, and with it the field, the option
 * and its words; nothing is missing under their answers. The comparison shows what goes.
 */
public final class RevisionCheck {

    private final DefinitionReading reading;
    private final FormDefinition revision;
    private final List<FormDefinition> before;
    private final Function<FormName, Optional<FormDefinition>> others;
    private final List<DefinitionFault> faults = new ArrayList<>();

    private RevisionCheck(
            DefinitionReading reading,
            FormDefinition revision,
            List<FormDefinition> before,
            Function<FormName, Optional<FormDefinition>> others) {
        this.reading = reading;
        this.revision = revision;
        this.before = before;
        this.others = others;
    }

    /**
     * Checks a file that could be read.
     *
     * @param before all editions of its form, the newest first; none where the program has no such form
     * @param others the newest edition of another form
     * @return what stands against it, in the order of the file; none where it can be taken in
     */
    public static List<DefinitionFault> faults(
            DefinitionReading reading,
            List<FormDefinition> before,
            Function<FormName, Optional<FormDefinition>> others) {
        return reading.definition()
                .map(revision -> new RevisionCheck(reading, revision, before, others).check())
                .orElse(reading.faults());
    }

    private List<DefinitionFault> check() {
        if (before.isEmpty()) {
            fault("form", Kind.NOT_OUR_FORM, revision.edition().name().word());
            return faults;
        }
        FormDefinition newest = before.getFirst();
        int next = newest.edition().number() + 1;
        if (revision.edition().number() != next) {
            fault("edition", Kind.NOT_THE_NEXT_EDITION, String.valueOf(next));
        }
        Map<String, FormField> known = new HashMap<>();
        before.reversed()
                .forEach(each -> places(each)
                        .forEach(place -> known.merge(place.path(), place.field(), RevisionCheck::stricter)));
        places(revision).forEach(place -> {
            Optional.ofNullable(known.get(place.path())).ifPresent(was -> kept(place, was));
            place.field().from().forEach(from -> taken(place, from));
        });
        if (faults.isEmpty() && DefinitionDiff.of(newest, revision).isEmpty()) {
            faults.add(new DefinitionFault(0, Kind.NOTHING_DIFFERENT, ""));
        }
        faults.sort(Comparator.comparingInt(DefinitionFault::line));
        return List.copyOf(faults);
    }

    private record Placed(String path, FormField field) {}

    private static Stream<Placed> places(FormDefinition form) {
        return form.fields()
                .flatMap(field -> Stream.concat(
                        Stream.of(new Placed(field.word(), field)),
                        field.columns().stream()
                                .map(column -> new Placed(field.word() + "/" + column.word(), column))));
    }

    /** Of two editions of a field the one that is guarded more: what was secret once stays so. */
    private static FormField stricter(FormField earlier, FormField later) {
        return Secrecy.mayBecome(earlier.sensitivity(), later.sensitivity()) ? later : earlier;
    }

    private void kept(Placed place, FormField was) {
        if (place.field().kind() != was.kind()) {
            fault(place.path() + ".kind", Kind.KIND_CHANGED, place.path());
        }
        if (!Secrecy.mayBecome(was.sensitivity(), place.field().sensitivity())) {
            fault(place.path() + ".sensitivity", Kind.LESS_SECRET, place.path());
        }
    }

    private void taken(Placed place, TakenFrom from) {
        String word = from.form() + "/" + from.field();
        Optional<FormField> source = others.apply(from.form()).flatMap(form -> form.field(from.field()));
        if (source.isEmpty()) {
            fault(place.path() + ".from", Kind.TAKEN_FROM_NOTHING, word);
        } else if (!alike(source.get(), place.field())) {
            fault(place.path() + ".from", Kind.TAKEN_FROM_OTHERWISE, word);
        }
    }

    /** Whether answers fit: of a table, those of the columns that both have, of which there is one at least. */
    private static boolean alike(FormField source, FormField field) {
        List<FormField> shared = field.columns().stream()
                .filter(column -> source.column(column.word()).isPresent())
                .toList();
        return source.kind() == field.kind()
                && source.sensitivity() == field.sensitivity()
                && (field.kind() != FieldKind.ROWS || !shared.isEmpty())
                && shared.stream()
                        .allMatch(column -> alike(source.column(column.word()).orElseThrow(), column));
    }

    private void fault(String place, Kind kind, String word) {
        faults.add(new DefinitionFault(reading.lines().getOrDefault(place, 0), kind, word));
    }
}
