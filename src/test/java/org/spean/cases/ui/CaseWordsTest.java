package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.cases.Against;
import org.spean.cases.AgeKnown;
import org.spean.cases.CaseState;
import org.spean.cases.Criterion;
import org.spean.cases.Phase;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepGroup;
import org.spean.cases.StepKind;
import org.spean.cases.StepWords;
import org.spean.cases.placement.Gate;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** Whatever can be recorded of a case, asked, answered or refused has words in both languages. */
class CaseWordsTest {

    private static Stream<String> ofSteps() {
        return Stream.of(StepKind.values())
                .flatMap(kind -> Stream.concat(
                        Stream.of("case.step." + StepField.word(kind), "case.step-why." + StepField.word(kind)),
                        kind.fields().stream().flatMap(CaseWordsTest::ofField)));
    }

    private static Stream<String> ofField(StepField field) {
        return Stream.concat(
                Stream.of("case.field." + field.name()),
                field.options().stream().map(option -> StepWords.optionKey(field.name(), option)));
    }

    private static <E extends Enum<E>> Stream<String> of(String beginning, E... values) {
        return Stream.of(values).map(value -> beginning + StepField.word(value));
    }

    @Test
    void everyStepItsQuestionsAndTheirAnswersHaveWords() {
        assertThat(ofSteps().distinct()).allSatisfy(CaseWordsTest::isSaid);
    }

    @Test
    void howACaseStandsHasWords() {
        assertThat(Stream.of(
                                of("case.phase.", Phase.values()),
                                of("case.phase-cited.", Phase.values()),
                                of("case.state.", CaseState.values()),
                                of("case.rung.", Rung.values()),
                                of("case.age.", AgeKnown.values()),
                                of("case.group.", StepGroup.values()),
                                of("case.criterion.", Criterion.values()),
                                of("case.against.", Against.values()),
                                of("case.gate.", Gate.Thing.values()),
                                Stream.of("transit", "long-term", "community", "none")
                                        .map(word -> "case.setting." + word))
                        .flatMap(each -> each))
                .allSatisfy(CaseWordsTest::isSaid);
    }

    @Test
    void whatAStepIsForNamesItsSource() {
        assertThat(StepKind.values())
                .allSatisfy(kind -> assertThat(Words.say("case.step-why." + StepField.word(kind), Language.ENGLISH))
                        .matches(".*(Circular|Standards|Policy|Forum|Agency paper|ours).*"));
    }

    private static void isSaid(String key) {
        for (Language language : List.of(Language.values())) {
            assertThat(Words.known(key, language)).as(key + " in " + language).isPresent();
        }
    }
}
