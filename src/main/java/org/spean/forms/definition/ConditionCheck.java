package org.spean.forms.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.spean.forms.Condition;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;
import org.spean.forms.definition.DefinitionFault.Kind;

/** Whether conditions ask for fields and options that there are, and lead nowhere in circles. */
final class ConditionCheck {

    private final FormDefinition form;
    private final IdentityHashMap<Condition, Integer> lines;
    private final List<DefinitionFault> faults;

    /**
     * Makes one.
     *
     * @param lines where each condition stands in the file
     */
    ConditionCheck(FormDefinition form, IdentityHashMap<Condition, Integer> lines, List<DefinitionFault> faults) {
        this.form = form;
        this.lines = lines;
        this.faults = faults;
    }

    void check() {
        List<FormField> fields = form.fields().toList();
        Map<String, Set<String>> needs = new TreeMap<>();
        Map<String, Integer> at = new HashMap<>();
        for (FormSection section : form.sections()) {
            known(section.when(), fields);
            for (FormField field : section.fields()) {
                known(field.when(), fields);
                asked(needs, at, field, section.when(), field.when());
                columns(field);
            }
        }
        circle(needs, at);
    }

    private void columns(FormField table) {
        Map<String, Set<String>> needs = new TreeMap<>();
        Map<String, Integer> at = new HashMap<>();
        for (FormField column : table.columns()) {
            known(column.when(), table.columns());
            asked(needs, at, column, column.when());
        }
        circle(needs, at);
    }

    private void asked(
            Map<String, Set<String>> needs, Map<String, Integer> at, FormField field, Condition... conditions) {
        Set<String> others = needs.computeIfAbsent(field.word(), word -> new TreeSet<>());
        for (Condition each : conditions) {
            each.terms().forEach(term -> others.add(term.field()));
            if (!each.terms().isEmpty()) {
                at.put(field.word(), line(each));
            }
        }
    }

    private int line(Condition condition) {
        return lines.getOrDefault(condition, 0);
    }

    private void known(Condition when, List<FormField> fields) {
        for (Condition.Term term : when.terms()) {
            Optional<FormField> field = fields.stream()
                    .filter(each -> each.word().equals(term.field()))
                    .findFirst();
            if (field.isEmpty()) {
                faults.add(new DefinitionFault(line(when), Kind.CONDITION_OF_UNKNOWN_FIELD, term.field()));
            } else {
                term.words().stream()
                        .filter(word -> !possible(field.get(), word))
                        .sorted()
                        .forEach(word -> faults.add(new DefinitionFault(
                                line(when), Kind.CONDITION_OF_UNKNOWN_OPTION, term.field() + " is " + word)));
            }
        }
    }

    private static boolean possible(FormField field, String word) {
        if (word.equals(Condition.Term.GIVEN)) {
            return field.kind() != FieldKind.ROWS;
        }
        return switch (field.kind()) {
            case YES_NO, SIGNATURE -> field.kind().words().contains(word);
            case ONE, SOME -> field.option(word).isPresent();
            default -> false;
        };
    }

    /** Takes away, again and again, what can be answered without the rest; what stays leads in a circle, and one of it is named. */
    private void circle(Map<String, Set<String>> needs, Map<String, Integer> at) {
        Map<String, List<String>> waiting = new HashMap<>();
        Map<String, Integer> open = new TreeMap<>();
        needs.forEach((field, others) -> {
            List<String> there = others.stream().filter(needs::containsKey).toList();
            open.put(field, there.size());
            there.forEach(each ->
                    waiting.computeIfAbsent(each, word -> new ArrayList<>()).add(field));
        });
        Deque<String> free = new ArrayDeque<>();
        open.forEach((field, others) -> {
            if (others == 0) {
                free.add(field);
            }
        });
        while (!free.isEmpty()) {
            String field = free.remove();
            open.remove(field);
            for (String each : waiting.getOrDefault(field, List.of())) {
                if (open.merge(each, -1, Integer::sum) == 0) {
                    free.add(each);
                }
            }
        }
        open.keySet().stream().findFirst().ifPresent(first -> {
            String member = member(first, needs, open.keySet());
            faults.add(new DefinitionFault(at.getOrDefault(member, 0), Kind.CONDITION_LOOP, member));
        });
    }

    /** From a field that leads into a circle on to the first that is met twice: it lies in it. */
    private static String member(String first, Map<String, Set<String>> needs, Set<String> left) {
        Set<String> way = new HashSet<>();
        String field = first;
        while (way.add(field)) {
            field = needs.getOrDefault(field, Set.of()).stream()
                    .filter(left::contains)
                    .findFirst()
                    .orElse(field);
        }
        return field;
    }
}
