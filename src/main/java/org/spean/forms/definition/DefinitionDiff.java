package org.spean.forms.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.forms.FormCopy;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.forms.definition.DefinitionChange.CopyTurned;
import org.spean.forms.definition.DefinitionChange.FieldSays;
import org.spean.forms.definition.DefinitionChange.FieldTurned;
import org.spean.forms.definition.DefinitionChange.FormSays;
import org.spean.forms.definition.DefinitionChange.OfField;
import org.spean.forms.definition.DefinitionChange.OfForm;
import org.spean.forms.definition.DefinitionChange.OfSection;
import org.spean.forms.definition.DefinitionChange.OptionTurned;
import org.spean.forms.definition.DefinitionChange.Place;
import org.spean.forms.definition.DefinitionChange.SectionSays;
import org.spean.forms.definition.DefinitionChange.SectionTurned;
import org.spean.forms.definition.DefinitionChange.Turn;

/**
 * What an edition has otherwise than the one before. Parts are the same where the file calls them by the same word. Of parts in
 * another order as few as can be are said to have moved.
 */
public final class DefinitionDiff {

    private final FormDefinition before;
    private final FormDefinition after;
    private final List<DefinitionChange> changes = new ArrayList<>();

    private DefinitionDiff(FormDefinition before, FormDefinition after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Compares two editions.
     *
     * @return all differences but the edition's number: of the form itself first, then by section in the order of the later
     *     edition, sections that went at the end; none where both say the same
     */
    public static List<DefinitionChange> of(FormDefinition before, FormDefinition after) {
        DefinitionDiff diff = new DefinitionDiff(before, after);
        diff.form();
        diff.sections();
        return List.copyOf(diff.changes);
    }

    private void form() {
        Stream.of(OfForm.values())
                .filter(each -> each.differs(before, after))
                .forEach(each -> changes.add(new FormSays(each, before, after)));
        Parts<FormCopy> copies = new Parts<>(before.copies(), after.copies(), FormCopy::word);
        copies.tell((turn, copy, was) -> changes.add(new CopyTurned(turn, copy, was)));
        copies.both((was, copy) -> {
            if (!was.equals(copy)) {
                changes.add(new CopyTurned(Turn.RENAMED, copy, Optional.of(was)));
            }
        });
    }

    private void sections() {
        Parts<FormSection> sections = new Parts<>(before.sections(), after.sections(), FormSection::word);
        Map<String, FormSection> homes = new HashMap<>();
        before.sections().forEach(each -> each.fields().forEach(field -> homes.put(field.word(), each)));
        for (FormSection section : after.sections()) {
            Optional<FormSection> was = sections.before(section);
            if (was.isEmpty()) {
                changes.add(new SectionTurned(Turn.ADDED, section));
            } else if (sections.moved(section)) {
                changes.add(new SectionTurned(Turn.MOVED, section));
            }
            was.ifPresent(old -> Stream.of(OfSection.values())
                    .filter(each -> each.differs(old, section))
                    .forEach(each -> changes.add(new SectionSays(each, old, section))));
            fields(section, was.map(FormSection::fields).orElse(List.of()), homes);
        }
        for (FormSection section : sections.gone()) {
            changes.add(new SectionTurned(Turn.GONE, section));
            fieldsGone(section.fields(), new Place(section, Optional.empty()));
        }
    }

    private void fields(FormSection section, List<FormField> were, Map<String, FormSection> homes) {
        Parts<FormField> fields = new Parts<>(were, section.fields(), FormField::word);
        Place place = new Place(section, Optional.empty());
        for (FormField field : section.fields()) {
            Optional<FormField> was = before.field(field.word());
            if (was.isEmpty()) {
                changes.add(new FieldTurned(Turn.ADDED, place, field, Optional.empty()));
                continue;
            }
            FormSection home = homes.getOrDefault(field.word(), section);
            if (!home.word().equals(section.word())) {
                changes.add(new FieldTurned(Turn.MOVED, place, field, Optional.of(home)));
            } else if (fields.moved(field)) {
                changes.add(new FieldTurned(Turn.MOVED, place, field, Optional.empty()));
            }
            same(place, was.get(), field);
            columns(section, was.get(), field);
        }
        fieldsGone(were, place);
    }

    private void fieldsGone(List<FormField> were, Place place) {
        were.stream()
                .filter(each -> after.field(each.word()).isEmpty())
                .forEach(each -> changes.add(new FieldTurned(Turn.GONE, place, each, Optional.empty())));
    }

    private void columns(FormSection section, FormField was, FormField table) {
        Parts<FormField> columns = new Parts<>(was.columns(), table.columns(), FormField::word);
        Place place = new Place(section, Optional.of(table));
        columns.tell((turn, column, old) -> changes.add(new FieldTurned(turn, place, column, Optional.empty())));
        columns.both((old, column) -> same(place, old, column));
    }

    private void same(Place place, FormField was, FormField field) {
        Stream.of(OfField.values())
                .filter(each -> each.differs(was, field))
                .forEach(each -> changes.add(new FieldSays(each, place, was, field)));
        Parts<FormOption> options = new Parts<>(was.options(), field.options(), FormOption::word);
        options.tell((turn, option, old) -> changes.add(new OptionTurned(turn, place, field, option, old)));
        options.both((old, option) -> {
            if (!old.equals(option)) {
                changes.add(new OptionTurned(Turn.RENAMED, place, field, option, Optional.of(old)));
            }
        });
    }

    private interface Teller<T> {
        void tell(Turn turn, T part, Optional<T> before);
    }

    private interface Both<T> {
        void see(T before, T after);
    }

    /** Parts of one kind in both editions, the same where their words are. */
    private static final class Parts<T> {

        private final List<T> before;
        private final List<T> after;
        private final Function<T, String> word;
        private final Map<String, T> were = new HashMap<>();
        private final Set<String> stay = new HashSet<>();

        Parts(List<T> before, List<T> after, Function<T, String> word) {
            this.before = before;
            this.after = after;
            this.word = word;
            before.forEach(each -> were.put(word.apply(each), each));
            keepMost();
        }

        /** The longest run of parts that follow each other in both editions; what is not in it has moved. */
        private void keepMost() {
            Map<String, Integer> old = new HashMap<>();
            before.forEach(each -> old.put(word.apply(each), old.size()));
            List<String> common =
                    after.stream().map(word).filter(old::containsKey).toList();
            int[] run = new int[common.size()];
            int[] previous = new int[common.size()];
            int last = -1;
            for (int at = 0; at < run.length; at++) {
                run[at] = 1;
                previous[at] = -1;
                for (int earlier = 0; earlier < at; earlier++) {
                    if (old.getOrDefault(common.get(earlier), 0) < old.getOrDefault(common.get(at), 0)
                            && run[earlier] >= run[at]) {
                        run[at] = run[earlier] + 1;
                        previous[at] = earlier;
                    }
                }
                last = last < 0 || run[at] > run[last] ? at : last;
            }
            for (int at = last; at >= 0; at = previous[at]) {
                stay.add(common.get(at));
            }
        }

        Optional<T> before(T part) {
            return Optional.ofNullable(were.get(word.apply(part)));
        }

        boolean moved(T part) {
            return before(part).isPresent() && !stay.contains(word.apply(part));
        }

        List<T> gone() {
            Set<String> there = new HashSet<>(after.stream().map(word).toList());
            return before.stream()
                    .filter(each -> !there.contains(word.apply(each)))
                    .toList();
        }

        /** Which came, which stand elsewhere, and at last which went. */
        void tell(Teller<T> teller) {
            for (T part : after) {
                if (before(part).isEmpty()) {
                    teller.tell(Turn.ADDED, part, Optional.empty());
                } else if (moved(part)) {
                    teller.tell(Turn.MOVED, part, before(part));
                }
            }
            gone().forEach(part -> teller.tell(Turn.GONE, part, Optional.of(part)));
        }

        void both(Both<T> both) {
            after.forEach(part -> before(part).ifPresent(was -> both.see(was, part)));
        }
    }
}
