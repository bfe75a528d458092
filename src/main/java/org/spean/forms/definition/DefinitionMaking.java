package org.spean.forms.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.forms.Condition;
import org.spean.forms.FieldKind;
import org.spean.forms.FormCopy;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormEdition;
import org.spean.forms.FormField;
import org.spean.forms.FormName;
import org.spean.forms.FormOption;
import org.spean.forms.FormSection;
import org.spean.forms.Purpose;
import org.spean.forms.TakenFrom;
import org.spean.forms.definition.DefinitionFault.Kind;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Sensitivity;

/** Makes a form of what stands in its file, and names all that is wrong with it. */
final class DefinitionMaking {

    private static final int MOST_EDITIONS = 10_000;
    private static final int MOST_SECTIONS = 40;
    private static final int MOST_FIELDS = 120;
    private static final int MOST_OPTIONS = 60;
    private static final int MOST_COPIES = 9;
    private static final int MOST_SOURCES = 6;
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_STORY = 4000;
    private static final int MOST_LETTERS = 10_000;

    private static final Set<String> FORM =
            Set.of("form", "edition", "number", "title", "about", "source", "copies", "sections");
    private static final Set<String> SECTION = Set.of("section", "title", "help", "when", "fields");
    private static final Set<String> FIELD = Set.of(
            "field",
            "kind",
            "label",
            "help",
            "sensitivity",
            "needed-for",
            "when",
            "from",
            "days",
            "longest",
            "options",
            "columns",
            "source");
    private static final Set<String> BLAMED = Set.of("kind", "sensitivity", "from");
    private static final String WORD = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

    private final List<DefinitionFault> faults;
    private final Set<String> sections = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    /** By identity: two fields can be asked under the same condition. */
    private final IdentityHashMap<Condition, Integer> conditions = new IdentityHashMap<>();

    /** What a revision can be blamed for, by its place: {@code edition}, {@code name.kind}, {@code siblings/age.sensitivity}. */
    private final Map<String, Integer> lines = new HashMap<>();

    DefinitionMaking(List<DefinitionFault> faults) {
        this.faults = faults;
    }

    Optional<FormDefinition> form(Node root) {
        return Part.of(root, FORM, faults).flatMap(part -> {
            Optional<FormName> name = word(part, "form").map(FormName::new);
            Optional<Integer> edition = part.number("edition", true, MOST_EDITIONS);
            lines.put("form", part.line("form"));
            lines.put("edition", part.line("edition"));
            Optional<BilingualText> number = part.bilingual("number", true, false);
            Optional<BilingualText> title = part.bilingual("title", true, false);
            Optional<BilingualText> about = part.bilingual("about", true, true);
            String source = part.text("source", true).orElse("");
            List<FormCopy> copies = copies(part);
            List<FormSection> made = part.list("sections", true, MOST_SECTIONS).stream()
                    .flatMap(each -> section(each, name).stream())
                    .toList();
            if (name.isEmpty() || edition.isEmpty() || number.isEmpty() || title.isEmpty() || about.isEmpty()) {
                return Optional.empty();
            }
            FormEdition which = new FormEdition(name.get(), edition.get());
            return Optional.of(new FormDefinition(which, number.get(), title.get(), about.get(), source, copies, made));
        });
    }

    private Optional<String> word(Part part, String key) {
        return part.text(key, true).flatMap(text -> {
            if (text.matches(WORD) && text.length() <= FormName.LONGEST) {
                return Optional.of(text);
            }
            part.fault(key, Kind.NOT_A_WORD, text);
            return Optional.empty();
        });
    }

    private Optional<String> newWord(Part part, String key, Set<String> there) {
        Optional<String> word = word(part, key);
        word.filter(each -> !there.add(each)).ifPresent(twice -> part.fault(key, Kind.TWICE, twice));
        return word;
    }

    private List<FormCopy> copies(Part part) {
        Set<String> words = new HashSet<>();
        List<FormCopy> copies = new ArrayList<>();
        for (Node each : part.list("copies", true, MOST_COPIES)) {
            Part.of(each, Set.of("word", "en", "km"), faults).ifPresent(copy -> {
                Optional<String> word = newWord(copy, "word", words);
                copy.words().ifPresent(label -> word.ifPresent(known -> copies.add(new FormCopy(known, label))));
            });
        }
        return copies;
    }

    private Optional<FormSection> section(Node node, Optional<FormName> form) {
        return Part.of(node, SECTION, faults).flatMap(part -> {
            Optional<String> word = newWord(part, "section", sections);
            Optional<BilingualText> title = part.bilingual("title", true, false);
            Optional<BilingualText> help = part.bilingual("help", false, true);
            Condition when = when(part);
            List<FormField> made = part.list("fields", true, MOST_FIELDS).stream()
                    .flatMap(each -> field(each, "field", fields, form, Optional.empty(), "").stream())
                    .toList();
            return word.flatMap(known -> title.map(text -> new FormSection(known, text, help, when, made)));
        });
    }

    /** Where what a revision can be blamed for stands in the file. */
    Map<String, Integer> lines() {
        return lines;
    }

    /** Where each condition stands; by identity. */
    IdentityHashMap<Condition, Integer> conditions() {
        return conditions;
    }

    private Condition when(Part part) {
        return part.text("when", false)
                .map(text -> {
                    Optional<Condition> when = ConditionText.read(text);
                    when.ifPresentOrElse(
                            each -> conditions.put(each, part.line("when")),
                            () -> part.fault("when", Kind.CONDITION_UNREADABLE, text));
                    return when.orElse(Condition.ALWAYS);
                })
                .orElse(Condition.ALWAYS);
    }

    private Optional<FormField> field(
            Node node,
            String key,
            Set<String> there,
            Optional<FormName> form,
            Optional<Sensitivity> ofTable,
            String table) {
        Set<String> known = new HashSet<>(FIELD);
        if (ofTable.isPresent()) {
            known.remove("field");
            known.add("column");
        }
        return Part.of(node, known, faults).flatMap(part -> {
            Optional<String> word = newWord(part, key, there);
            String place = table + word.orElse("");
            BLAMED.forEach(each -> lines.put(place + "." + each, part.line(each)));
            Optional<FieldKind> kind = chosen(part, "kind", FieldKind.class, true);
            Optional<BilingualText> label = part.bilingual("label", true, false);
            Optional<BilingualText> help = part.bilingual("help", false, true);
            Optional<Sensitivity> sensitivity = chosen(part, "sensitivity", Sensitivity.class, ofTable.isEmpty())
                    .or(() -> ofTable);
            Set<Purpose> purposes = purposes(part);
            Condition when = when(part);
            List<TakenFrom> from = from(part, form);
            List<FormOption> options = kind.map(each -> options(part, each)).orElse(List.of());
            List<FormField> columns = kind.map(
                            each -> columns(part, each, form, sensitivity, ofTable.isPresent(), place))
                    .orElse(List.of());
            int longest = part.number("longest", false, MOST_LETTERS)
                    .orElse(kind.filter(each -> each == FieldKind.STORY).isPresent() ? LONGEST_STORY : LONGEST_LINE);
            String source = part.text("source", false).orElse("");
            if (word.isEmpty() || kind.isEmpty() || label.isEmpty() || sensitivity.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new FormField(
                    word.get(),
                    kind.get(),
                    label.get(),
                    help,
                    sensitivity.get(),
                    purposes,
                    when,
                    from,
                    past(part, kind.get()),
                    longest,
                    options,
                    columns,
                    source));
        });
    }

    /** Forms tell of what happened; a day that lies ahead is said to. */
    private static boolean past(Part part, FieldKind kind) {
        Optional<String> days = part.text("days", false);
        if (days.isPresent() && (kind != FieldKind.DAY || !days.get().equals("any"))) {
            part.fault("days", Kind.NOT_KNOWN, days.get());
        }
        return kind == FieldKind.DAY && days.isEmpty();
    }

    private static <E extends Enum<E>> Optional<E> chosen(Part part, String key, Class<E> of, boolean needed) {
        return part.text(key, needed).flatMap(text -> {
            Optional<E> one = EnumSet.allOf(of).stream()
                    .filter(each -> named(each).equals(text))
                    .findFirst();
            if (one.isEmpty()) {
                part.fault(key, Kind.NOT_KNOWN, text);
            }
            return one;
        });
    }

    /** As it stands in files. */
    static String named(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Purpose> purposes(Part part) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (String word : part.wordList("needed-for", Purpose.values().length)) {
            EnumSet.allOf(Purpose.class).stream()
                    .filter(each -> named(each).equals(word))
                    .findFirst()
                    .ifPresentOrElse(purposes::add, () -> part.fault("needed-for", Kind.NOT_KNOWN, word));
        }
        return purposes;
    }

    private static List<TakenFrom> from(Part part, Optional<FormName> form) {
        List<TakenFrom> from = new ArrayList<>();
        for (String text : part.wordList("from", MOST_SOURCES)) {
            String[] names = text.split("/", -1);
            if (names.length != 2 || !names[0].matches(WORD) || !names[1].matches(WORD)) {
                part.fault("from", Kind.NOT_A_WORD, text);
            } else if (form.filter(own -> own.word().equals(names[0])).isPresent()) {
                part.fault("from", Kind.TAKEN_FROM_ITSELF, text);
            } else {
                from.add(new TakenFrom(new FormName(names[0]), names[1]));
            }
        }
        return from;
    }

    private List<FormOption> options(Part part, FieldKind kind) {
        if (!kind.hasOptions()) {
            if (part.has("options")) {
                part.fault("options", Kind.OPTIONS_WITHOUT_CHOICE, "");
            }
            return List.of();
        }
        if (!part.has("options")) {
            part.fault("kind", Kind.NO_OPTIONS, named(kind));
            return List.of();
        }
        Set<String> words = new HashSet<>();
        List<FormOption> options = new ArrayList<>();
        for (Node each : part.list("options", true, MOST_OPTIONS)) {
            Part.of(each, Set.of("word", "en", "km"), faults).ifPresent(option -> {
                Optional<String> word = newWord(option, "word", words);
                option.words().ifPresent(label -> word.ifPresent(known -> options.add(new FormOption(known, label))));
            });
        }
        return options;
    }

    private List<FormField> columns(
            Part part,
            FieldKind kind,
            Optional<FormName> form,
            Optional<Sensitivity> sensitivity,
            boolean inTable,
            String place) {
        if (kind != FieldKind.ROWS) {
            if (part.has("columns")) {
                part.fault("columns", Kind.COLUMNS_WITHOUT_TABLE, "");
            }
            return List.of();
        }
        if (inTable) {
            part.fault("kind", Kind.TABLE_IN_TABLE, "");
            return List.of();
        }
        if (!part.has("columns")) {
            part.fault("kind", Kind.NO_COLUMNS, "");
            return List.of();
        }
        Set<String> words = new HashSet<>();
        Optional<Sensitivity> own = sensitivity.or(() -> Optional.of(Sensitivity.IDENTITY));
        return part.list("columns", true, MOST_FIELDS).stream()
                .flatMap(each -> field(each, "column", words, form, own, place + "/").stream())
                .toList();
    }
}
