package org.spean.forms.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.forms.Condition;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.paper.Ink;

/** What stands above each answer of a form: numbers are those of the whole definition, so that a print with less has gaps. */
final class Labels {

    private final PrintWords words;
    private final boolean blank;
    private final Ink ink;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, FormField> fields = new HashMap<>();

    Labels(FormDefinition form, PrintWords words, boolean blank) {
        this.words = words;
        this.blank = blank;
        this.ink = blank ? Look.LABEL.strong() : Look.LABEL.in(Ink.GREY);
        for (int section = 0; section < form.sections().size(); section++) {
            List<FormField> all = form.sections().get(section).fields();
            for (int field = 0; field < all.size(); field++) {
                numbers.put(all.get(field).word(), words.numbered(section + 1, field + 1));
                fields.put(all.get(field).word(), all.get(field));
            }
        }
    }

    String number(FormField field) {
        return numbers.getOrDefault(field.word(), "");
    }

    /** A field's number and what it asks. */
    String named(FormField field) {
        return number(field) + " " + words.say(field.label());
    }

    /** Of a field of the form. */
    Label of(FormField field) {
        List<String> notes = new ArrayList<>();
        if (blank) {
            field.help().map(words::say).ifPresent(notes::add);
            condition(field.when(), fields).stream().forEach(notes::add);
        }
        return new Label(number(field), words.say(field.label()), hint(field), notes, ink);
    }

    /** Of a column in a line that has its own boxes. */
    Label of(FormField table, FormField column) {
        List<String> notes = new ArrayList<>();
        if (blank) {
            column.help().map(words::say).ifPresent(notes::add);
            notes.addAll(columnCondition(table, column));
        }
        return new Label("", words.say(column.label()), hint(column), notes, ink);
    }

    /** What a table says above its columns. */
    Label table(FormField table, List<String> more) {
        List<String> notes = new ArrayList<>();
        if (blank) {
            table.help().map(words::say).ifPresent(notes::add);
            notes.addAll(condition(table.when(), fields));
        }
        notes.addAll(more);
        return new Label(number(table), words.say(table.label()), "", notes, ink);
    }

    /** When a column is asked. */
    List<String> columnCondition(FormField table, FormField column) {
        Map<String, FormField> beside = new HashMap<>();
        table.columns().forEach(each -> beside.put(each.word(), each));
        return condition(column.when(), beside);
    }

    /** What a section says below its heading. */
    List<String> notes(FormSection section) {
        List<String> notes = new ArrayList<>();
        if (blank) {
            section.help().map(words::say).ifPresent(notes::add);
            notes.addAll(condition(section.when(), fields));
        }
        return notes;
    }

    private List<String> condition(Condition when, Map<String, FormField> among) {
        List<String> terms = new ArrayList<>();
        for (Condition.Term term : when.terms()) {
            FormField other = among.get(term.field());
            if (other != null) {
                terms.add(words.condition(other, number(other), inOrder(other, term)));
            }
        }
        return terms.isEmpty()
                ? List.of()
                : List.of(words.say("form.print.only-if", String.join(words.say("form.print.and"), terms)));
    }

    /** The answers that count, in the order of the options. */
    private static List<String> inOrder(FormField other, Condition.Term term) {
        List<String> order = other.kind().hasOptions()
                ? other.options().stream().map(FormOption::word).toList()
                : List.of("yes", "no", "signed", "thumbprint", "declined", Condition.Term.GIVEN);
        return order.stream().filter(term.words()::contains).toList().isEmpty()
                ? List.copyOf(term.words())
                : order.stream().filter(term.words()::contains).toList();
    }

    /** By which number an option is written where there are too many to tick. */
    String key(FormField column) {
        List<String> options = new ArrayList<>();
        for (FormOption option : column.options()) {
            options.add(words.say("form.print.key-option", options.size() + 1, words.say(option.label())));
        }
        return words.say("form.print.key", words.quoted(words.say(column.label())), words.list(options));
    }

    /** One square is ticked, unless it says that several can be. */
    private String hint(FormField field) {
        return blank && field.kind() == FieldKind.SOME ? words.say("form.print.some") : "";
    }
}
