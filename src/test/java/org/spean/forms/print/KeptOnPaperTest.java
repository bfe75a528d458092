package org.spean.forms.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.forms.Answer;
import org.spean.forms.AnswerKey;
import org.spean.forms.FieldKind;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.Sensitivity;

/** What stands on paper for whoever may not read all, and on the paper that says codes only. */
class KeptOnPaperTest {

    private static final String NAME = "Srey Mom Neang";
    private static final FormDefinition TRIAL = Samples.trial();
    private static final Set<FieldKind> WRITTEN =
            EnumSet.of(FieldKind.LINE, FieldKind.STORY, FieldKind.PLACE, FieldKind.PHONE);

    private final Map<AnswerKey, Answer> answers = new HashMap<>();
    private final Map<String, List<Integer>> rows = new HashMap<>();

    static Stream<String> forms() {
        return Samples.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void codesOnlyShowNoAnswerButGeneralOnes(String word) {
        FormDefinition form = Samples.form(word);
        Filled filled = canaries(form, field -> field.sensitivity() != Sensitivity.GENERAL);

        for (Language language : Language.values()) {
            assertThat(ReadPaper.of(Samples.first(FormPrint.codesOnly(form, language, filled)))
                            .bare())
                    .doesNotContain("ZZQ")
                    .doesNotContain("1901", "១៩០១", "98765", "៩៨៧៦៥");
        }
        if (!form.sensitivities().equals(Set.of(Sensitivity.GENERAL))) {
            assertThat(ReadPaper.of(Samples.first(Samples.whole(form, Language.ENGLISH, filled)))
                            .bare())
                    .as("what would have been seen")
                    .containsAnyOf("ZZQ", "1901", "98765");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void codesOnlyShowNothingThatWasWrittenFreelyThoughItIsGeneral(String word) {
        FormDefinition form = Samples.form(word);
        Filled filled = canaries(form, field -> WRITTEN.contains(field.kind()));

        for (Language language : Language.values()) {
            assertThat(ReadPaper.of(Samples.first(FormPrint.codesOnly(form, language, filled)))
                            .bare())
                    .doesNotContain("ZZQ");
        }
    }

    @Test
    void aNameInAGeneralLineIsKeptWithTheCentreAndWhatFollowsFromItToo() {
        put("ground", Answer.of("other"));
        put("which", Answer.of(NAME));
        put("story", Answer.of(NAME + " interpreted."));
        put("rice", Answer.of("250000"));
        rows.put("steps", List.of(1));
        answers.put(new AnswerKey("steps", 1, "what"), Answer.of(NAME + " came along"));

        assertThat(codesOnly().words())
                .contains("Something else", "250,000 riel")
                .contains("Kept with the centre: 1.3 Which other ground, 1.4 What was said")
                .contains("Kept with the centre: What happened")
                .doesNotContain("Srey");
        assertThat(shown(Set.of()).words()).as("a reader's own print").contains(NAME);
    }

    @Test
    void whatIsKeptIsNamedAsKept() {
        put("name", Answer.of(NAME));

        assertThat(codesOnly().words())
                .contains("Kept with the centre: 1.1 Full name")
                .doesNotContain(NAME);
        assertThat(shown(Set.of(Sensitivity.HIV)).words())
                .contains("Not shown on this copy: 1.1 Full name")
                .doesNotContain(NAME);
        assertThat(shown(Set.of(Sensitivity.IDENTITY)).words()).contains(NAME).contains("Not shown on this copy: 1.5");
    }

    @ParameterizedTest
    @EnumSource
    void nobodyReadsAHiddenAnswerFromWhatElseIsAsked(YesNoOrNone tested) {
        tested.answer().ifPresent(answer -> put("tested", answer));
        put("told", Answer.of("2026-11-12"));
        put("after", Answer.of("Talked with the nurse"));

        assertThat(codesOnly().words())
                .contains("1.5 Was tested, 1.6 Result told on, 1.7 After the result")
                .doesNotContain("November", "nurse");
    }

    enum YesNoOrNone {
        YES,
        NO,
        NONE;

        Optional<Answer> answer() {
            return switch (this) {
                case YES -> Optional.of(Answer.of("yes"));
                case NO -> Optional.of(Answer.of("no"));
                case NONE -> Optional.empty();
            };
        }
    }

    private void put(String field, Answer answer) {
        answers.put(AnswerKey.of(field), answer);
    }

    private Filled filled() {
        return new Filled(Samples.CODE, answers, rows, digits -> digits);
    }

    private ReadPaper codesOnly() {
        return ReadPaper.of(FormPrint.codesOnly(TRIAL, Language.ENGLISH, filled()));
    }

    private ReadPaper shown(Set<Sensitivity> sensitivities) {
        return ReadPaper.of(new FormPrint(
                TRIAL,
                Language.ENGLISH,
                Optional.of(filled()),
                List.of(),
                new PrintReach.WholeFor(sensitivities),
                Optional.of(new PrintedBy("Kim Sophea", Instant.parse("2026-11-30T06:15:00Z"))),
                false));
    }

    /** Every one of these answers says a word that stands nowhere else. */
    private static Filled canaries(FormDefinition form, Predicate<FormField> which) {
        Map<AnswerKey, Answer> answers =
                new HashMap<>(Samples.filled(form, Language.ENGLISH).answers());
        Map<String, List<Integer>> rows = Samples.filled(form, Language.ENGLISH).rows();
        answers.replaceAll((key, answer) -> form.field(key)
                .filter(which)
                .flatMap(field -> canary(field.kind()))
                .orElse(answer));
        form.fields()
                .filter(field -> field.kind() == FieldKind.ONE && field.sensitivity() == Sensitivity.GENERAL)
                .forEach(field -> answers.put(
                        AnswerKey.of(field.word()),
                        Answer.of(field.options().getFirst().word())));
        return new Filled(Samples.CODE, answers, rows, digits -> "ZZQ" + digits);
    }

    private static Optional<Answer> canary(FieldKind kind) {
        return switch (kind) {
            case LINE, STORY -> Optional.of(Answer.of("ZZQ name"));
            case DAY -> Optional.of(Answer.of("1901-02-03"));
            case NUMBER, RIEL -> Optional.of(Answer.of("98765"));
            case PLACE, PHONE -> Optional.of(Answer.of("~ZZQ place"));
            default -> Optional.empty();
        };
    }
}
