package org.spean.forms;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.vault.NameIndex;
import org.spean.vocabulary.Sensitivity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What every change of a form has in common: who may write what of it, the lock, the counts, the log. */
@Component
class FormWriting {

    /** Where it stands who somebody is: its names find the folder. */
    private static final FormName WHO = new FormName("form-1");

    private static final List<AnswerKey> NAMES = List.of(AnswerKey.of("name"), AnswerKey.of("alias"));

    private final FormRows rows;
    private final FormDefinitions definitions;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final NameIndex index;
    private final Clock clock;

    FormWriting(
            FormRows rows,
            FormDefinitions definitions,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            NameIndex index,
            Clock clock) {
        this.rows = rows;
        this.definitions = definitions;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A form that is locked for one change.
     *
     * @param form as it stands
     * @param definition what its fields mean
     * @param writable what whoever changes it may write of it
     */
    record Writing(FilledForm form, FormDefinition definition, Set<Sensitivity> writable) {

        boolean writes(FormField field) {
            return field.kind() == FieldKind.ROWS
                    ? field.columns().stream().anyMatch(column -> writable.contains(column.sensitivity()))
                    : writable.contains(field.sensitivity());
        }

        /** Whether they may write every answer that the form asks for. */
        boolean writesAll() {
            return writable.containsAll(definition.sensitivities());
        }

        /** Whether they may write more of it than dates and codes, where it asks for more. */
        boolean writesItsMatter() {
            Set<Sensitivity> matter = EnumSet.noneOf(Sensitivity.class);
            matter.addAll(definition.sensitivities());
            matter.remove(Sensitivity.GENERAL);
            return matter.isEmpty() ? !writable.isEmpty() : matter.stream().anyMatch(writable::contains);
        }
    }

    /** What they may write of such a form: what they could not read they would write over blindly, so that is no part of it. */
    Set<Sensitivity> writable(Actor by, UUID folder, FormDefinition definition) {
        Sight sight = reach.sight(by, FormFolder.subject(folder));
        Set<Sensitivity> writable = EnumSet.noneOf(Sensitivity.class);
        definition.sensitivities().stream()
                .filter(each -> policy.may(sight, Operation.WRITE, each) == org.spean.access.policy.Answer.YES
                        && policy.may(sight, Operation.READ, each) != org.spean.access.policy.Answer.NO)
                .forEach(writable::add);
        return writable;
    }

    /**
     * Locks it for one change.
     *
     * @throws AccessDeniedException where there is nothing of it that they may write
     */
    Writing locked(Actor by, UUID id) {
        FilledForm form = rows.find(id, true).orElseThrow(() -> new AccessDeniedException("no such form"));
        FormDefinition definition = definitions.known(form.edition());
        Set<Sensitivity> writable = writable(by, form.folder(), definition);
        if (writable.isEmpty()) {
            throw new AccessDeniedException("not theirs to write");
        }
        return new Writing(form, definition, writable);
    }

    /** Counts anew what is asked, settled and missing. */
    void count(FilledForm form, FormDefinition definition) {
        Map<AnswerKey, KeptAnswer> answers = rows.answers(form);
        Map<String, List<Integer>> lines = rows.lines(form.id());
        Function<AnswerKey, Answer> answer = key ->
                Optional.ofNullable(answers.get(key)).map(KeptAnswer::answer).orElse(Answer.NONE);
        rows.count(
                form.id(),
                Completeness.of(definition, answer, field -> lines.getOrDefault(field, List.of()), form.onPaper()));
    }

    /** The next revision of a form that is changed. */
    int next(FilledForm form) {
        return rows.next(form.id(), clock.instant());
    }

    /** After a change: counted anew, as it stands now. */
    FilledForm counted(Writing writing) {
        count(writing.form(), writing.definition());
        return rows.find(writing.form().id(), false).orElseThrow();
    }

    /** After a name was written there: its folder is found by it from now on. */
    void named(FilledForm form, AnswerKey key) {
        if (NAMES.contains(key)) {
            named(form);
        }
    }

    /** The folder is found by what stands in its forms now, and by nothing else. */
    void named(FilledForm changed) {
        if (changed.edition().name().equals(WHO)) {
            List<String> names = rows.ofFolder(changed.folder()).stream()
                    .filter(form -> form.edition().name().equals(WHO))
                    .flatMap(form -> NAMES.stream().flatMap(key -> rows.answer(form, key).stream()))
                    .map(KeptAnswer::answer)
                    .flatMap(answer -> answer.known() ? Stream.of(answer.text()) : Stream.empty())
                    .toList();
            index.put(changed.folder(), names);
        }
    }

    /** Writes down that something was done to a form. Which field it was would tell what was asked: that stands in the form. */
    void told(Actor by, Act act, FilledForm form) {
        Map<String, String> told = new HashMap<>();
        told.put("form", form.edition().name().word());
        told.put("number", String.valueOf(form.nth()));
        log.write(by, act, Optional.of(FormFolder.subject(form.folder())), told);
    }
}
