package org.spean.cases.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spean.cases.Case;
import org.spean.cases.StepField;
import org.spean.forms.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case for other programs: the words of fields and options as they are kept, days as 2027-01-31. What is left out because it is
 * about somebody else is an object with {@code instead}.
 */
@Component
class WholeJson {

    private final JsonMapper json;

    WholeJson(JsonMapper json) {
        this.json = json;
    }

    /** As text, with whatever is to be said of the whole before it. */
    byte[] of(Whole whole, Map<String, Object> before) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        Case file = whole.file();
        all.put("case", file.code().text());
        file.ownCode().ifPresent(code -> all.put("own-code", code));
        all.put("opened", file.openedOn().toString());
        all.put("phase", StepField.word(file.standing().phase()));
        all.put("state", StepField.word(file.standing().state()));
        all.put("steps", whole.steps().stream().map(WholeJson::step).toList());
        all.put("forms", whole.forms().stream().map(WholeJson::form).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> step(Whole.Step step) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("step", StepField.word(step.step().kind()));
        said.put("on", step.step().on().toString());
        said.put("recorded", step.step().at().toString());
        Map<String, Object> answers = new LinkedHashMap<>();
        step.told().forEach(told -> answers.put(told.field().name(), answer(told.answer(), told.instead())));
        said.put("answers", answers);
        return said;
    }

    private static Object answer(Object text, Whole.Instead instead) {
        return instead == Whole.Instead.NOTHING ? text : Map.of("instead", "another-person");
    }

    private static Map<String, Object> form(Whole.Form form) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("form", form.form().edition().name().word());
        said.put("edition", form.form().edition().number());
        said.put("number", form.form().nth());
        said.put("changed", form.form().changedAt().toString());
        List<Map<String, Object>> answers = new ArrayList<>();
        form.answers().forEach((key, given) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("field", key.toString());
            each.put("answer", answer(given.answer().text(), given.instead()));
            if (given.answer().how() == Answer.How.ESTIMATED) {
                each.put("estimated", true);
            }
            answers.add(each);
        });
        said.put("answers", answers);
        return said;
    }
}
