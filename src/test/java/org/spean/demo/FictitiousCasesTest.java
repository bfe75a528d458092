package org.spean.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;

/** The clients of a demonstration are thirty, of every kind, and nothing of theirs is to come, on whatever day it starts. */
class FictitiousCasesTest {

    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 30), LocalDate.of(2027, 3, 31), LocalDate.of(2028, 2, 29));

    private static List<FictitiousStory> on(LocalDate day) {
        return new FictitiousClients(day).all();
    }

    private static Set<String> opened(String field) {
        return on(STARTS.getFirst()).stream()
                .map(each -> each.opened().get(field))
                .collect(Collectors.toSet());
    }

    @Test
    void theyAreThirtyAndEachHasACodeOfItsOwn() {
        assertThat(on(STARTS.getFirst()))
                .hasSize(30)
                .extracting(FictitiousStory::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingHappensBeforeTheOpeningOrIsToCome() {
        for (LocalDate today : STARTS) {
            assertThat(on(today))
                    .allSatisfy(story -> assertThat(story.told())
                            .allSatisfy(told -> assertThat(told.on()).isBetween(story.openedOn(), today)));
        }
    }

    @Test
    void someHaveVisitsThatWereMadeAndSomeHaveVisitsToCome() {
        for (LocalDate today : STARTS) {
            List<FictitiousStory.Visit> visits =
                    on(today).stream().flatMap(each -> each.visits().stream()).toList();
            assertThat(on(today).stream().filter(each -> !each.visits().isEmpty()))
                    .hasSizeBetween(8, 10);
            assertThat(visits)
                    .allSatisfy(each -> assertThat(each.on().isBefore(today.plusDays(1)))
                            .isEqualTo(each.how() == FictitiousStory.How.HELD));
            assertThat(visits.stream().map(FictitiousStory.Visit::how).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(FictitiousStory.How.values());
        }
    }

    @Test
    void theyAreOfEveryKind() {
        assertThat(opened("sex")).containsExactlyInAnyOrder("female", "male", "other");
        assertThat(opened("age")).containsExactlyInAnyOrder("known-adult", "known-child", "presumed-child");
        assertThat(opened("ground"))
                .containsExactlyInAnyOrder("trafficking", "exploitation", "abuse", "homelessness", "unknown");
    }

    @Test
    void everyRungIsThereAndEveryStepThatChangesHowACaseStands() {
        Set<StepKind> kinds = new HashSet<>();
        Set<String> rungs = new HashSet<>();
        on(STARTS.getFirst()).stream().flatMap(each -> each.told().stream()).forEach(told -> {
            kinds.add(told.kind());
            if (told.kind() == StepKind.REINTEGRATED) {
                rungs.add(told.answers().get("rung"));
            }
        });
        assertThat(rungs)
                .contains(
                        StepField.word(Rung.IMMEDIATE_FAMILY),
                        StepField.word(Rung.RELATIVES),
                        StepField.word(Rung.FOSTER_FAMILY),
                        StepField.word(Rung.INDEPENDENT));
        assertThat(kinds)
                .contains(
                        StepKind.CHILD_KEPT,
                        StepKind.LEFT_WITHOUT_NOTICE,
                        StepKind.WISHES_TO_LEAVE,
                        StepKind.CRISIS,
                        StepKind.MISSING,
                        StepKind.OLD_COMMUNITY_VISITED,
                        StepKind.REFUSAL_UNDERSTOOD,
                        StepKind.LONG_TERM_BEGAN,
                        StepKind.MANDATE_GIVEN,
                        StepKind.TRANSFERRED,
                        StepKind.JOINT_SKIPPED,
                        StepKind.BORDER_BEGAN,
                        StepKind.CLOSURE_CONFIRMED_BY_ATRO,
                        StepKind.REOPENED);
    }
}
