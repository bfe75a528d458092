package org.spean.cases.file;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormDefinitions;
import org.spean.forms.FormField;
import org.spean.forms.Forms;
import org.spean.forms.SaveOutcome;
import org.spean.forms.TypedAnswer;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a client is, and how to reach them safely: shown when somebody asks, and each time that is written down (design 4.4). It may
 * never be known, or be added on any later day (design 1.3).
 */
@Component
public class Identity {

    /** So long it is shown at one go; then it is to be asked for again. */
    public static final int SECONDS_SHOWN = 60;

    /** What is GENERAL says whether the client agrees to a photo. */
    private static final Set<Sensitivity> SHOWN =
            EnumSet.of(Sensitivity.IDENTITY, Sensitivity.CONTACT, Sensitivity.GENERAL);

    private final Cases cases;
    private final FirstForm first;
    private final Forms forms;
    private final FormDefinitions definitions;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;

    Identity(
            Cases cases,
            FirstForm first,
            Forms forms,
            FormDefinitions definitions,
            Guard guard,
            Reach reach,
            AccessPolicy policy) {
        this.cases = cases;
        this.first = first;
        this.forms = forms;
        this.definitions = definitions;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
    }

    /** Whether they could be shown it at all, with whatever is asked of them first. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor by, UUID id) {
        return cases.find(by, id).filter(file -> mayAsk(by, file)).isPresent();
    }

    private boolean mayAsk(Actor by, Case file) {
        Sight sight = reach.sight(by, file.subject());
        return policy.may(sight, Operation.READ, Sensitivity.IDENTITY) != org.spean.access.policy.Answer.NO;
    }

    /**
     * Shows who it is and how to reach them, as far as it is open to them.
     *
     * @param reason why, where they were asked; empty otherwise
     */
    @Transactional
    public Shows shown(Actor by, UUID id, String reason) {
        Optional<Case> found = cases.find(by, id).filter(file -> mayAsk(by, file));
        if (found.isEmpty()) {
            return new Shows.Nothing();
        }
        return switch (guard.read(by, found.get().subject(), SHOWN, reason)) {
            case Shown.Open(var open) -> new Shows.Open(who(by, found.get(), open));
            case Shown.NeedsReason(var why) -> new Shows.NeedsReason(why);
            case Shown.NeedsSecondYes(var why) -> new Shows.NeedsSecondYes(why);
            case Shown.Nothing() -> new Shows.Nothing();
        };
    }

    private Who who(Actor by, Case file, Set<Sensitivity> open) {
        var sheet = first.shown(by, file);
        boolean contact = open.contains(Sensitivity.CONTACT);
        Optional<CaseStep> agreed = file.standing().last(StepKind.SAFE_CONTACT).filter(step -> contact);
        return new Who(
                sheet.map(FirstForm::about).orElse(List.of()),
                contact ? sheet.map(FirstForm::safely).orElse(List.of()) : List.of(),
                agreed.flatMap(step -> cases.again(by, file.id()).map(all -> agreed(all, step)))
                        .orElse(List.of()),
                agreed.map(CaseStep::on).orElse(LocalDate.EPOCH),
                sheet.flatMap(FirstForm::photo));
    }

    private static List<Who.Agreed> agreed(CaseSheet all, CaseStep step) {
        return StepKind.SAFE_CONTACT.fields().stream()
                .map(StepField::name)
                .flatMap(field -> all.answer(step, field).map(answer -> new Who.Agreed(field, answer)).stream())
                .toList();
    }

    /** Whether they may write down who it is. */
    @Transactional(readOnly = true)
    public boolean mayName(Actor by, UUID id) {
        return cases.find(by, id).filter(file -> mayName(by, file)).isPresent();
    }

    private boolean mayName(Actor by, Case file) {
        Sight sight = reach.sight(by, file.subject());
        return policy.may(sight, Operation.WRITE, Sensitivity.IDENTITY) == org.spean.access.policy.Answer.YES
                && policy.may(sight, Operation.READ, Sensitivity.IDENTITY) != org.spean.access.policy.Answer.NO;
    }

    /**
     * Writes down who it is, into the first form, which is begun where there is none. What stands there already is not
     * overwritten.
     *
     * @param alias other names; may be empty
     * @param birth as much of the day as is known, as people write it; may be empty
     */
    @Transactional
    public Naming name(Actor by, UUID id, String name, String alias, String birth) {
        Optional<Case> found = cases.find(by, id).filter(file -> mayName(by, file));
        if (found.isEmpty()) {
            return new Naming.Nothing();
        }
        Case file = found.get();
        Optional<FilledForm> there = first.newest(by, file);
        if (there.flatMap(FilledForm::finished).isPresent()) {
            return new Naming.Finished();
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(FirstForm.NAME, name);
        typed.put(FirstForm.ALIAS, alias);
        typed.put(FirstForm.BIRTH, birth);
        if (typed.entrySet().stream()
                .anyMatch(each -> !each.getValue().isBlank() && first.says(by, file, each.getKey()))) {
            return new Naming.ThereAlready();
        }
        FormDefinition definition = there.flatMap(form -> definitions.find(form.edition()))
                .or(() -> definitions.newest(FirstForm.WORD))
                .orElseThrow();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (var each : typed.entrySet()) {
            FormField field = definition.field(each.getKey()).orElseThrow();
            switch (TypedAnswer.of(field, each.getValue(), cases.today())) {
                case TypedAnswer.Read(Answer answer) -> answers.put(each.getKey(), answer);
                case TypedAnswer.Unreadable(var fault) -> {
                    return new Naming.Wrong(each.getKey(), fault, field.longest());
                }
            }
        }
        FilledForm form = there.orElseGet(() -> forms.open(by, first.folder(by, file), FirstForm.WORD));
        return written(by, form.id(), answers);
    }

    private Naming written(Actor by, UUID form, Map<String, Answer> answers) {
        for (var each : answers.entrySet()) {
            if (each.getValue().known()
                    && !(forms.save(by, form, AnswerKey.of(each.getKey()), 0, each.getValue())
                            instanceof SaveOutcome.Saved)) {
                return new Naming.ThereAlready();
            }
        }
        return new Naming.Done();
    }
}
