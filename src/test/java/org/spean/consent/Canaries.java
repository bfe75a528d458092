package org.spean.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.forms.Answer;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.forms.FormFolder;
import org.spean.forms.FormName;
import org.spean.forms.SaveOutcome;
import org.spean.vocabulary.Sensitivity;

/**
 * Fills all forms of a case at random, with words that stand nowhere else, and knows under which items each may come out: told here a
 * second time, by what each answer is about and not by the program's table.
 */
public final class Canaries {

    private static final Set<String> BIRTH = Set.of("birth-date", "age", "birth-place", "nationality");

    private final CaseWorld world;
    private final Case file;
    private final Random random;
    private final List<Canary> sung = new ArrayList<>();

    /**
     * An answer.
     *
     * @param question as it is asked, in English
     * @param word that stands nowhere else; empty where one chooses among options
     * @param items under which it may come out; none: never
     */
    public record Canary(String place, String question, String word, Set<Item> items) {}

    public Canaries(CaseWorld world, Case file, Random random) {
        this.world = world;
        this.file = file;
        this.random = random;
    }

    /** What stands in the case. */
    public List<Canary> sung() {
        return sung;
    }

    private static Set<Item> items(FormName form, String field, Sensitivity about) {
        return switch (about) {
            case GENERAL -> field.equals("interpreter") ? Set.of(Item.BASICS) : Set.of();
            case IDENTITY -> {
                if (!form.word().equals("form-1")) {
                    yield Set.of();
                }
                yield field.equals("name") || field.equals("alias")
                        ? Set.of(Item.NAME)
                        : BIRTH.contains(field)
                                ? Set.of(Item.BIRTH)
                                : field.startsWith("languages") ? Set.of(Item.BASICS) : Set.of();
            }
            case CONTACT ->
                field.startsWith("safe-")
                        ? Set.of(Item.SAFE_CONTACT)
                        : field.startsWith("address-") ? Set.of(Item.ADDRESS) : Set.of();
            case FAMILY -> Set.of(Item.FAMILY_PROFILE);
            default -> Set.of(Item.valueOf(about.name()));
        };
    }

    public void fill(FormDefinitions definitions) {
        Actor by = world.worker;
        FormFolder folder =
                world.as(by, () -> world.people.folders.find(by, file.code()).orElseThrow());
        for (FormDefinition each : definitions.newest()) {
            FilledForm form = world.as(
                    by, () -> world.people.forms.open(by, folder, each.edition().name()));
            each.fields().forEach(field -> fill(form, each.edition().name(), field));
        }
    }

    private void fill(FilledForm form, FormName name, FormField field) {
        if (field.columns().isEmpty()) {
            answer(form, name, field, field.word(), field.word(), field.label().english());
        } else {
            int line = world.people.line(form, field.word());
            field.columns()
                    .forEach(column -> answer(
                            form,
                            name,
                            column,
                            field.word(),
                            field.word() + "/" + line + "/" + column.word(),
                            field.label().english() + " 1: " + column.label().english()));
        }
    }

    private void answer(FilledForm form, FormName name, FormField field, String top, String key, String question) {
        String word = "zq" + Long.toString(random.nextLong(1L << 40), 36);
        Optional<String> text = text(field, word);
        if (text.isEmpty() || random.nextInt(6) == 0) {
            return;
        }
        if (world.people.writes(world.worker, form, key, Answer.of(text.get())) instanceof SaveOutcome.Saved) {
            sung.add(new Canary(
                    name.word() + " " + key,
                    question,
                    text.get().contains(word) ? word : "",
                    items(name, top, field.sensitivity())));
        }
    }

    private Optional<String> text(FormField field, String word) {
        return switch (field.kind()) {
            case LINE, STORY -> Optional.of(word);
            case PLACE, PHONE -> Optional.of("~" + word);
            case DAY ->
                Optional.of(LocalDate.of(2000 + random.nextInt(20), 3, 4).toString());
            case AGE, NUMBER -> Optional.of(String.valueOf(5 + random.nextInt(20)));
            case RIEL -> Optional.of(String.valueOf(1000 + random.nextInt(900_000)));
            case YES_NO -> Optional.of("yes");
            case SIGNATURE -> Optional.of("signed");
            case ONE, SOME ->
                Optional.of(field.options()
                        .get(random.nextInt(field.options().size()))
                        .word());
            case ROWS, PICTURE -> Optional.empty();
        };
    }

    /** Those of which a text says something though none of their items was agreed to: nothing, where all is well. */
    public List<String> leaks(String text, Set<Item> agreed) {
        return sung.stream()
                .filter(each -> !each.word().isEmpty() && text.contains(each.word()))
                .filter(each -> each.items().stream().noneMatch(agreed::contains))
                .map(Canary::place)
                .toList();
    }

    /** The items of which a text says something. */
    public Set<Item> heard(String text) {
        return sung.stream()
                .filter(each -> !each.word().isEmpty() && text.contains(each.word()))
                .flatMap(each -> each.items().stream())
                .collect(Collectors.toSet());
    }

    /** What stands in a projection and may not: nothing, where it holds what the items allow alone. */
    List<String> strays(Projection projection, Set<Item> agreed, Map<Item, Set<String>> besides) {
        return projection.parts().stream()
                .flatMap(part -> part.lines().stream().flatMap(line -> strays(part.item(), line, agreed, besides)))
                .toList();
    }

    private Stream<String> strays(Item under, Projection.Line line, Set<Item> agreed, Map<Item, Set<String>> besides) {
        if (!agreed.contains(under)) {
            return Stream.of(under + " was not agreed to");
        }
        String answer = line.answer().english() + " " + line.answer().khmer();
        Stream<String> singing = sung.stream()
                .filter(each -> !each.word().isEmpty() && answer.contains(each.word()))
                .filter(each -> !each.items().contains(under))
                .map(each -> each.place() + " under " + under);
        // Other forms bring lines of their own with what they know already.
        String question = line.question().english().replaceFirst(" [0-9]+: ", " 1: ");
        boolean asked = besides.getOrDefault(under, Set.of()).contains(question)
                || sung.stream()
                        .anyMatch(each ->
                                each.question().equals(question) && each.items().contains(under));
        return asked ? singing : Stream.concat(singing, Stream.of(question + " under " + under));
    }
}
