package org.spean.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.Counted;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormSection;
import org.spean.vocabulary.Language;

/** What stands on a paper on which nothing is hidden is what the program counts as asked. */
class StandingsTest {

    private static final int FILLED = 60;
    private static final List<Integer> LINES = List.of(1, 2);

    static Stream<String> forms() {
        return Samples.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thePaperShowsWhatTheProgramAsksWhateverWasAnsweredBefore(String word) {
        FormDefinition form = Samples.form(word);
        Random chance = new Random(9);
        for (int time = 0; time < FILLED; time++) {
            Map<AnswerKey, Answer> answers = answers(form, chance);
            Filled filled = new Filled(Samples.CODE, answers, Map.of(), digits -> digits);
            Standings standings = new Standings(Samples.whole(form, Language.ENGLISH, filled));
            Function<AnswerKey, Answer> counted = Counted.counted(form, filled::answer);

            form.sections()
                    .forEach(section -> section.fields()
                            .forEach(field -> assertThat(standings.of(field) == Standing.SHOWN)
                                    .as("%s with %s", field.word(), answers)
                                    .isEqualTo(asked(section, field, counted))));
            form.fields()
                    .filter(table -> standings.of(table) == Standing.SHOWN)
                    .forEach(table -> table.columns()
                            .forEach(column -> LINES.forEach(line -> assertThat(
                                            standings.of(table, line, column) == Standing.SHOWN)
                                    .as("%s/%s with %s", table.word(), column.word(), answers)
                                    .isEqualTo(column.when()
                                            .holds(other ->
                                                    counted.apply(new AnswerKey(table.word(), line, other)))))));
        }
    }

    private static boolean asked(FormSection section, FormField field, Function<AnswerKey, Answer> counted) {
        Function<String, Answer> own = other -> counted.apply(AnswerKey.of(other));
        return section.when().holds(own) && field.when().holds(own);
    }

    /** Answers to anything, asked or not. */
    private static Map<AnswerKey, Answer> answers(FormDefinition form, Random chance) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        form.fields().forEach(field -> {
            if (field.kind() == FieldKind.ROWS) {
                LINES.forEach(line -> field.columns()
                        .forEach(column ->
                                put(answers, new AnswerKey(field.word(), line, column.word()), column, chance)));
            } else {
                put(answers, AnswerKey.of(field.word()), field, chance);
            }
        });
        return answers;
    }

    private static void put(Map<AnswerKey, Answer> answers, AnswerKey key, FormField field, Random chance) {
        List<String> words = switch (field.kind()) {
            case ONE, SOME -> field.options().stream().map(each -> each.word()).toList();
            case YES_NO -> List.of("yes", "no");
            case SIGNATURE -> List.of("signed", "thumbprint", "declined");
            default -> List.of("2026");
        };
        int which = chance.nextInt(words.size() + 1);
        if (which < words.size()) {
            answers.put(key, Answer.of(words.get(which)));
        }
    }
}
