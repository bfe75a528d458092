package org.spean.cases.file;

import java.util.List;
import java.util.Map;
import org.spean.cases.Case;
import org.spean.cases.CaseStep;
import org.spean.cases.StepField;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FilledForm;
import org.spean.forms.FormDefinition;

/** A case with all that is kept of it and was asked for: steps with their words, forms with their answers. */
record Whole(Case file, List<Step> steps, List<Form> forms) {

    /** What stands in place of an answer that is about somebody else. */
    enum Instead {
        NOTHING,
        ANOTHER_PERSON
    }

    /** A step's answer. */
    record Told(StepField field, String answer, Instead instead) {}

    record Step(CaseStep step, List<Told> told) {}

    /** A form's answer. */
    record Given(Answer answer, Instead instead) {}

    record Form(
            FilledForm form,
            FormDefinition definition,
            Map<AnswerKey, Given> answers,
            Map<String, List<Integer>> lines) {}
}
