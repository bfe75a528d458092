package org.spean.cases.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseSheet;
import org.spean.cases.CaseStep;
import org.spean.cases.Cases;
import org.spean.cases.StepField;
import org.spean.cases.file.Whole.Instead;
import org.spean.forms.AnswerKey;
import org.spean.forms.FormField;
import org.spean.forms.FormFolders;
import org.spean.forms.FormSheet;
import org.spean.forms.Forms;
import org.spean.vocabulary.Sensitivity;
import org.springframework.stereotype.Component;

/** Gathers all of a case that was shown to somebody within a day; whoever calls has asked the guard and writes down what for. */
@Component
class WholeCase {

    private final Cases cases;
    private final Forms forms;
    private final FormFolders folders;

    WholeCase(Cases cases, Forms forms, FormFolders folders) {
        this.cases = cases;
        this.forms = forms;
        this.folders = folders;
    }

    /**
     * All of it.
     *
     * @param of answers of which sensitivities
     * @param redacted whether what is about others is left out
     */
    Whole of(Actor by, Case file, Set<Sensitivity> of, boolean redacted) {
        CaseSheet sheet = cases.again(by, file.id()).orElseThrow();
        List<Whole.Step> steps = file.standing().steps().stream()
                .map(step -> new Whole.Step(step, told(sheet, step, of, redacted)))
                .toList();
        List<Whole.Form> filled = folders.find(by, file.code()).stream()
                .flatMap(folder -> forms.of(by, folder).stream())
                .flatMap(form -> forms.again(by, form.id()).stream())
                .map(form -> form(form, of, redacted))
                .filter(form -> !form.answers().isEmpty())
                .toList();
        return new Whole(file, steps, filled);
    }

    private static List<Whole.Told> told(CaseSheet sheet, CaseStep step, Set<Sensitivity> of, boolean redacted) {
        return step.kind().fields().stream()
                .filter(field -> of.contains(field.sensitivity()))
                .flatMap(field -> sheet
                        .answer(step, field.name())
                        .map(answer -> told(field, answer, redacted && ThirdParties.tells(field)))
                        .stream())
                .toList();
    }

    private static Whole.Told told(StepField field, String answer, boolean another) {
        return another
                ? new Whole.Told(field, "", Instead.ANOTHER_PERSON)
                : new Whole.Told(field, answer, Instead.NOTHING);
    }

    private static Whole.Form form(FormSheet sheet, Set<Sensitivity> of, boolean redacted) {
        Map<AnswerKey, Whole.Given> answers = new TreeMap<>();
        sheet.answers().forEach((key, kept) -> {
            FormField field = sheet.definition().field(key).orElseThrow();
            boolean lies = key.row() == 0
                    || sheet.lines().getOrDefault(key.field(), List.of()).contains(key.row());
            if (of.contains(field.sensitivity()) && kept.answer().known() && lies) {
                boolean another =
                        redacted && ThirdParties.tells(sheet.form().edition().name(), key, field);
                answers.put(key, new Whole.Given(kept.answer(), another ? Instead.ANOTHER_PERSON : Instead.NOTHING));
            }
        });
        return new Whole.Form(sheet.form(), sheet.definition(), answers, sheet.lines());
    }
}
