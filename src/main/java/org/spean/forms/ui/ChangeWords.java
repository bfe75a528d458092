package org.spean.forms.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.forms.Condition;
import org.spean.forms.FieldKind;
import org.spean.forms.FormCopy;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.forms.Purpose;
import org.spean.forms.TakenFrom;
import org.spean.forms.definition.DefinitionChange;
import org.spean.forms.definition.DefinitionChange.CopyTurned;
import org.spean.forms.definition.DefinitionChange.FieldSays;
import org.spean.forms.definition.DefinitionChange.FieldTurned;
import org.spean.forms.definition.DefinitionChange.FormSays;
import org.spean.forms.definition.DefinitionChange.OptionTurned;
import org.spean.forms.definition.DefinitionChange.Place;
import org.spean.forms.definition.DefinitionChange.SectionSays;
import org.spean.forms.definition.DefinitionChange.SectionTurned;
import org.spean.forms.definition.DefinitionChange.Turn;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;

/**
 * What a revision changes, in words.
 *
 * @param before the form as it is, whose fields earlier conditions name
 * @param after the form as it becomes
 */
record ChangeWords(FormWords words, FormDefinitions definitions, FormDefinition before, FormDefinition after) {

    /** Words in a language. */
    record Said(String text, Language language) {}

    /** What stood there, and what will. */
    record Pair(Said before, Said now) {}

    /**
     * A change.
     *
     * @param what in a few words
     * @param pairs what stood there and what will; none where the few words say it all
     * @param more what else to know of what is new
     */
    record Told(String what, List<Pair> pairs, List<Said> more) {}

    Told told(DefinitionChange change) {
        return switch (change) {
            case FormSays says -> form(says);
            case CopyTurned turned ->
                new Told(
                        words.say(
                                "revise.copy." + turned.turn(),
                                quoted(turned.copy().label())),
                        turned.turn() == Turn.RENAMED
                                ? both(
                                        turned.before().map(FormCopy::label),
                                        Optional.of(turned.copy().label()))
                                : List.of(),
                        List.of());
            case SectionTurned turned -> plain(words.say("revise.section." + turned.turn()));
            case SectionSays says -> section(says);
            case FieldTurned turned -> turned(turned);
            case FieldSays says -> says(says);
            case OptionTurned turned ->
                new Told(
                        words.say(
                                "revise.option." + turned.turn(),
                                named(turned.place(), turned.field()),
                                quoted(turned.option().label())),
                        turned.turn() == Turn.RENAMED
                                ? both(
                                        turned.before().map(FormOption::label),
                                        Optional.of(turned.option().label()))
                                : List.of(),
                        List.of());
        };
    }

    private static Told plain(String what) {
        return new Told(what, List.of(), List.of());
    }

    private Told form(FormSays says) {
        List<Pair> pairs = switch (says.what()) {
            case NUMBER -> both(says.before().number(), says.after().number());
            case TITLE -> both(says.before().title(), says.after().title());
            case ABOUT -> both(says.before().about(), says.after().about());
            case SOURCE -> own(says.before().source(), says.after().source());
        };
        return new Told(words.say("revise.form." + says.what()), pairs, List.of());
    }

    private Told section(SectionSays says) {
        List<Pair> pairs = switch (says.what()) {
            case TITLE -> both(says.before().title(), says.after().title());
            case HELP -> both(says.before().help(), says.after().help());
            case WHEN ->
                own(
                        when(says.before().when(), before.fields().toList()),
                        when(says.after().when(), after.fields().toList()));
        };
        return new Told(words.say("revise.of-section." + says.what()), pairs, List.of());
    }

    private Told turned(FieldTurned turned) {
        String name = named(turned.place(), turned.field());
        String what = turned.from()
                .map(from -> words.say("revise.field-from", name, quoted(from.title())))
                .orElseGet(() -> words.say("revise.field." + turned.turn(), name));
        return turned.turn() == Turn.ADDED
                ? new Told(what, List.of(), isNew(turned.place(), turned.field()))
                : plain(what);
    }

    /** What a new question is like. */
    private List<Said> isNew(Place place, FormField field) {
        List<String> more = new ArrayList<>();
        more.add(words.say(
                "revise.is",
                words.say("revise.kind." + field.kind()),
                words.say("log.answers." + field.sensitivity())));
        field.help().map(words::of).ifPresent(more::add);
        if (!field.neededFor().isEmpty()) {
            more.add(words.say("revise.says", words.say("revise.of-field.NEEDED_FOR"), purposes(field)));
        }
        if (!field.when().terms().isEmpty()) {
            more.add(when(field.when(), beside(place, after)));
        }
        List<FormField> columns = field.columns();
        if (!columns.isEmpty() || !field.options().isEmpty()) {
            more.add(list(
                    columns.isEmpty()
                            ? field.options().stream().map(FormOption::label).toList()
                            : columns.stream().map(FormField::label).toList(),
                    this::quoted));
        }
        Language other = words.language() == Language.KHMER ? Language.ENGLISH : Language.KHMER;
        return Stream.concat(
                        Stream.of(new Said(field.label().in(other), other)),
                        more.stream().map(this::here))
                .toList();
    }

    private Told says(FieldSays says) {
        FormField was = says.before();
        FormField is = says.after();
        List<Pair> pairs = switch (says.what()) {
            case LABEL -> both(was.label(), is.label());
            case HELP -> both(was.help(), is.help());
            case WHEN ->
                own(when(was.when(), beside(says.place(), before)), when(is.when(), beside(says.place(), after)));
            case KIND, SENSITIVITY, NEEDED_FOR, FROM, DAYS, LONGEST, SOURCE ->
                own(said(says.what(), was), said(says.what(), is));
        };
        return new Told(
                words.say("revise.says", named(says.place(), was), words.say("revise.of-field." + says.what())),
                pairs,
                List.of());
    }

    private String said(DefinitionChange.OfField what, FormField field) {
        return switch (what) {
            case KIND -> words.say("revise.kind." + field.kind());
            case SENSITIVITY -> words.say("log.answers." + field.sensitivity());
            case NEEDED_FOR -> purposes(field);
            case FROM -> list(field.from(), this::from);
            case DAYS -> words.say(field.past() ? "revise.days-past" : "revise.days-any");
            case LONGEST -> words.count(field.longest());
            case SOURCE -> field.source();
            case LABEL, HELP, WHEN -> throw new IllegalArgumentException("said elsewhere: " + what);
        };
    }

    private String purposes(FormField field) {
        return list(field.neededFor().stream().sorted().toList(), (Purpose each) -> words.purpose(each));
    }

    private String from(TakenFrom from) {
        Optional<FormDefinition> form = definitions.newest(from.form());
        return form.flatMap(known -> known.field(from.field())
                        .map(field -> words.say("form.numbered", words.of(known.number()), words.of(field.label()))))
                .orElse(from.form() + "/" + from.field());
    }

    /** What a condition there can ask for. */
    private static List<FormField> beside(Place place, FormDefinition form) {
        return place.table()
                .map(table -> form.field(table.word()).map(FormField::columns).orElse(List.of()))
                .orElseGet(() -> form.fields().toList());
    }

    private String when(Condition when, List<FormField> fields) {
        if (when.terms().isEmpty()) {
            return words.say("revise.always");
        }
        return words.say(
                "form.print.only-if",
                when.terms().stream()
                        .map(term -> term(term, fields))
                        .collect(Collectors.joining(words.say("form.print.and"))));
    }

    private String term(Condition.Term term, List<FormField> fields) {
        Optional<FormField> field =
                fields.stream().filter(each -> each.word().equals(term.field())).findFirst();
        String label = field.map(FormField::label).map(this::quoted).orElse(term.field());
        if (term.words().contains(Condition.Term.GIVEN)) {
            return words.say("form.print.if-given", label);
        }
        return words.say(
                "form.print.if-is",
                label,
                term.words().stream()
                        .sorted()
                        .map(word -> words.say("form.print.quoted", answer(field, word)))
                        .collect(Collectors.joining(words.say("form.print.or"))));
    }

    private String answer(Optional<FormField> field, String word) {
        return field.filter(each -> !each.kind().hasOptions() && each.kind() != FieldKind.ROWS)
                .map(each -> words.say("form.print.word." + word))
                .or(() -> field.flatMap(each -> each.option(word)).map(option -> words.of(option.label())))
                .orElse(word);
    }

    private String named(Place place, FormField field) {
        return place.table()
                .map(table -> words.say("form.print.named", quoted(table.label()), quoted(field.label())))
                .orElseGet(() -> quoted(field.label()));
    }

    private String quoted(BilingualText text) {
        return words.say("form.print.quoted", words.of(text));
    }

    private <T> String list(List<T> values, Function<T, String> said) {
        return values.stream().map(said).collect(Collectors.joining(words.say("form.print.comma")));
    }

    private Said here(String text) {
        return new Said(text, words.language());
    }

    private List<Pair> own(String was, String is) {
        return List.of(new Pair(said(was, words.language()), said(is, words.language())));
    }

    private Said said(String text, Language language) {
        return text.isEmpty() ? here(words.say("revise.nothing")) : new Said(text, language);
    }

    private List<Pair> both(BilingualText was, BilingualText is) {
        return both(Optional.of(was), Optional.of(is));
    }

    /** In each language in which it differs. */
    private List<Pair> both(Optional<BilingualText> was, Optional<BilingualText> is) {
        List<Pair> pairs = new ArrayList<>();
        for (Language each : Language.values()) {
            String old = was.map(text -> text.in(each)).orElse("");
            String now = is.map(text -> text.in(each)).orElse("");
            if (!old.equals(now)) {
                pairs.add(new Pair(said(old, each), said(now, each)));
            }
        }
        return pairs;
    }

    /** Under which heading a change stands. */
    String heading(Optional<FormSection> section) {
        return section.map(each -> words.of(each.title())).orElseGet(() -> words.say("revise.itself"));
    }
}
