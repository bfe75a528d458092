package org.spean.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.spean.access.Actor;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;

/**
 * Fills a new form with what other forms of its folder know: nobody is asked twice (Standards 7.6, design 1.3). Forms are revised
 * one by one, so the other may stand in an edition that asks otherwise: only what the new field would take as its own answer is
 * taken over, and only from a field that is as secret.
 */
@Component
class TakingOver {

    private final FormRows rows;
    private final FormDefinitions definitions;

    TakingOver(FormRows rows, FormDefinitions definitions) {
        this.rows = rows;
        this.definitions = definitions;
    }

    /** Whether anything was taken over. */
    boolean fill(Actor by, FilledForm into, FormDefinition definition, Set<Sensitivity> writable, Instant now) {
        List<FilledForm> others = rows.ofFolder(into.folder()).stream()
                .filter(each -> !each.id().equals(into.id()))
                .sorted(Comparator.comparing(FilledForm::changedAt).reversed())
                .toList();
        if (others.isEmpty()) {
            return false;
        }
        Known known = new Known(others);
        boolean any = false;
        for (FormField field : definition.fields().toList()) {
            any |= field.kind() == FieldKind.ROWS
                    ? table(by, into, field, writable, known, now)
                    : writable.contains(field.sensitivity()) && single(by, into, field, known, now);
        }
        return any;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, CountryTime.ZONE);
    }

    /** Whether what the other field was answered is an answer to this one too, and nobody learns of it by that. */
    private static boolean fits(FormField field, Optional<FormField> source, Answer answer, LocalDate today) {
        return answer.known()
                && source.filter(other -> other.kind() == field.kind() && other.sensitivity() == field.sensitivity())
                        .isPresent()
                && AnswerRules.against(field, answer, today).isEmpty();
    }

    private boolean single(Actor by, FilledForm into, FormField field, Known known, Instant now) {
        for (TakenFrom from : field.from()) {
            Optional<Answer> answer = known.answer(from, field, day(now));
            if (answer.isPresent()) {
                write(by, into, field, AnswerKey.of(field.word()), answer.get(), from.form(), now);
                return true;
            }
        }
        return false;
    }

    private boolean table(
            Actor by, FilledForm into, FormField table, Set<Sensitivity> writable, Known known, Instant now) {
        boolean any = false;
        // A household is parents, siblings, relatives: all of them, in their order.
        for (TakenFrom from : table.from()) {
            for (Map<String, Answer> line : known.lines(from, table, day(now))) {
                List<FormField> taken = table.columns().stream()
                        .filter(column -> line.containsKey(column.word()) && writable.contains(column.sensitivity()))
                        .toList();
                if (!taken.isEmpty()) {
                    int number = rows.addLine(into, table.word());
                    taken.forEach(column -> write(
                            by,
                            into,
                            column,
                            new AnswerKey(table.word(), number, column.word()),
                            line.getOrDefault(column.word(), Answer.NONE),
                            from.form(),
                            now));
                    any = true;
                }
            }
        }
        return any;
    }

    private void write(
            Actor by, FilledForm into, FormField field, AnswerKey key, Answer answer, FormName from, Instant now) {
        rows.write(
                into,
                field,
                new KeptAnswer(key, answer, into.revision() + 1, now, by.name(), Optional.of(from)),
                false);
    }

    /** What the other forms say, the latest changed first. */
    private final class Known {

        private final List<FilledForm> others;
        private final Map<UUID, Map<AnswerKey, Answer>> read = new HashMap<>();

        Known(List<FilledForm> others) {
            this.others = others;
        }

        /** Those that count: what a form asks no more it does not know any more. */
        private Map<AnswerKey, Answer> answers(FilledForm form) {
            return read.computeIfAbsent(form.id(), id -> {
                Map<AnswerKey, KeptAnswer> kept = rows.answers(form);
                Function<AnswerKey, Answer> counted = Counted.counted(
                        definitions.known(form.edition()),
                        key -> Optional.ofNullable(kept.get(key))
                                .map(KeptAnswer::answer)
                                .orElse(Answer.NONE));
                Map<AnswerKey, Answer> answers = new HashMap<>();
                kept.keySet().forEach(key -> answers.put(key, counted.apply(key)));
                return answers;
            });
        }

        Optional<Answer> answer(TakenFrom from, FormField field, LocalDate today) {
            AnswerKey key = AnswerKey.of(from.field());
            return others.stream()
                    .filter(each -> each.edition().name().equals(from.form()))
                    .flatMap(each -> Optional.ofNullable(answers(each).get(key))
                            .filter(answer -> fits(field, source(each, key), answer, today))
                            .stream())
                    .findFirst();
        }

        private Optional<FormField> source(FilledForm form, AnswerKey key) {
            return definitions.known(form.edition()).field(key);
        }

        List<Map<String, Answer>> lines(TakenFrom from, FormField table, LocalDate today) {
            return others.stream()
                    .filter(each -> each.edition().name().equals(from.form()))
                    .map(each -> lines(each, from.field(), table, today))
                    .filter(lines -> !lines.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private List<Map<String, Answer>> lines(FilledForm form, String from, FormField table, LocalDate today) {
            Map<AnswerKey, Answer> answers = answers(form);
            return rows.lines(form.id()).getOrDefault(from, List.of()).stream()
                    .map(line -> {
                        Map<String, Answer> cells = new HashMap<>();
                        table.columns().forEach(column -> {
                            AnswerKey key = new AnswerKey(from, line, column.word());
                            Optional.ofNullable(answers.get(key))
                                    .filter(answer -> fits(column, source(form, key), answer, today))
                                    .ifPresent(answer -> cells.put(column.word(), answer));
                        });
                        return Map.copyOf(cells);
                    })
                    .filter(cells -> !cells.isEmpty())
                    .toList();
        }
    }
}
