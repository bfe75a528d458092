package org.spean.cases.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.widgets.FormFrame;

/** The questions of a step in a frame: those that depend on another answer come and go with it. */
final class StepInputs {

    private final FormFrame frame;
    private final CaseWords words;
    private final List<StepInput> all;

    StepInputs(FormFrame frame, StepKind kind, CaseShelf shelf, CaseWords words) {
        this.frame = frame;
        this.words = words;
        all = kind.fields().stream()
                .map(field -> StepInput.of(field, frame, shelf, words))
                .toList();
        all.forEach(each -> each.whenChanged(this::depends));
        depends();
    }

    /** Asks what the answers above make necessary, and nothing else. */
    private void depends() {
        all.forEach(each -> each.field()
                .when()
                .ifPresent(when -> each.part()
                        .setVisible(named(when.field())
                                .flatMap(StepInput::answer)
                                .filter(when.words()::contains)
                                .isPresent())));
    }

    private Optional<StepInput> named(String field) {
        return all.stream().filter(each -> each.field().name().equals(field)).findFirst();
    }

    /** What is known already stands there to begin with. */
    void put(Map<String, String> known) {
        known.forEach(
                (field, answer) -> named(field).ifPresent(each -> each.puts().accept(answer)));
    }

    /** Says what was typed and cannot be read. */
    void check() {
        all.stream()
                .filter(each -> each.part().isVisible())
                .forEach(each -> each.complaint().get().ifPresent(why -> frame.wrong(each.checked(), why)));
    }

    /** What was answered, by the words of the questions. */
    Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        all.forEach(each ->
                each.answer().ifPresent(answer -> answers.put(each.field().name(), answer)));
        return answers;
    }

    /** Says what stands against it at the question to which it belongs; above all of them what belongs to none. */
    void says(List<Refusal> why) {
        why.forEach(each -> each.field()
                .flatMap(this::named)
                .filter(input -> input.part().isVisible())
                .ifPresentOrElse(
                        input -> frame.wrong(input.checked(), words.against(each)),
                        () -> frame.refuse(words.against(each))));
    }
}
