package org.spean.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.vocabulary.Sensitivity;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A case is opened without a name, carried on step by step, and there for those alone whom something ties to it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CasesTest {

    private final CaseWorld world;
    private final JdbcClient tables;

    CasesTest(BeanFactory beans, JdbcClient tables) {
        world = new CaseWorld(beans);
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    @Test
    void isOpenedWithoutANameAndStandsInItsFirstPhase() {
        CaseStanding standing = world.file.standing();
        assertThat(standing.phase()).isEqualTo(Phase.PRE_REINTEGRATION);
        assertThat(standing.state()).isEqualTo(CaseState.OPEN);
        assertThat(standing.age(world.today())).isEqualTo(AgeKnown.KNOWN_ADULT);
        assertThat(standing.setting()).isEqualTo("transit");
    }

    @Test
    void whatIsMissingAtTheOpeningIsNamedFieldByField() {
        Map<String, String> answers = new HashMap<>(CaseWorld.adult());
        answers.remove("sex");
        answers.put("age-band", "a grown woman");
        OpenOutcome outcome = world.as(
                world.worker,
                () -> world.cases.open(
                        world.worker,
                        new OpenWish(world.centre(), CaseWorld.PROVINCE, Optional.of("x".repeat(41)), answers)));
        assertThat(outcome)
                .isEqualTo(new OpenOutcome.Refused(List.of(
                        Refusal.at("own-code", Against.TOO_LONG),
                        Refusal.at("sex", Against.MISSING),
                        Refusal.at("age-band", Against.NOT_A_CHOICE))));
    }

    @Test
    void aFolderOpenedAmongTheFormsIsACaseToo() {
        assertThat(world.as(world.worker, () -> world.cases.look(world.worker, world.people.folder.code())))
                .isPresent();
    }

    @Test
    void whatIsNotGeneralIsSealedAndOpensForThoseWhoMay() {
        world.does(world.worker, world.file, StepKind.NOTE, Map.of("note", "She sings at night."));
        String lying = world.as(
                world.worker,
                () -> tables.sql("SELECT encode(sealed, 'escape') FROM case_step_sealed WHERE case_id = :id")
                        .param("id", world.file.id())
                        .query(String.class)
                        .single());
        assertThat(lying).doesNotContain("sings");
        CaseSheet sheet = world.as(
                world.worker,
                () -> world.cases.look(world.worker, world.file.code()).orElseThrow());
        assertThat(sheet.answer(sheet.file().standing().last(StepKind.NOTE).orElseThrow(), "note"))
                .contains("She sings at night.");
        CaseSheet ministrys = world.as(
                world.atro,
                () -> world.cases.look(world.atro, world.file.code()).orElseThrow());
        assertThat(ministrys.open()).containsExactlyInAnyOrder(Sensitivity.GENERAL, Sensitivity.ASSESSMENT);
    }

    @Test
    void othersGetTheSameNothing() {
        for (Actor other :
                List.of(world.stranger, world.otherFocal, world.official, world.newOfficial, world.administrator)) {
            assertThat(world.as(other, () -> world.cases.look(other, world.file.code())))
                    .isEmpty();
            assertThat(world.as(other, () -> world.cases.find(other, world.file.id())))
                    .isEmpty();
            assertThat(world.as(other, () -> world.cases.changed(other, world.file.id())))
                    .isEmpty();
            assertThat(world.takes(other, world.file, StepKind.NOTE, Map.of("note", "x")))
                    .isEqualTo(new StepOutcome.Nothing());
            assertThat(world.as(
                            other,
                            () -> world.list.known(other, CaseFilter.OPEN).lines()))
                    .extracting(CaseLine::code)
                    .doesNotContain(world.file.code());
        }
    }

    @Test
    void whoRecordedItTakesItBackAndItStaysToBeRead() {
        Case after = world.does(world.worker, world.file, StepKind.OPTION_CHOSEN, Map.of("option", "a"));
        int number = after.standing().newest();
        assertThat(world.as(world.manager, () -> world.cases.takeBack(world.manager, world.file.id(), number)))
                .isEqualTo(new StepOutcome.Nothing());
        assertThat(world.as(world.worker, () -> world.cases.takeBack(world.worker, world.file.id(), number)))
                .isInstanceOf(StepOutcome.Done.class);
        CaseStanding now = world.now(world.file).standing();
        assertThat(now.last(StepKind.OPTION_CHOSEN)).isEmpty();
        assertThat(now.history()).anyMatch(each -> each.kind() == StepKind.OPTION_CHOSEN);
    }

    @Test
    void theListShowsItToItsPeopleByItsCode() {
        for (Actor one : List.of(world.worker, world.manager, world.focal, world.atro)) {
            assertThat(world.as(
                            one, () -> world.list.known(one, CaseFilter.OPEN).lines()))
                    .extracting(CaseLine::code)
                    .contains(world.file.code());
        }
    }

    @Test
    void whetherSomethingChangedIsAskedWithoutReadingIt() {
        Optional<Instant> before = changed();
        assertThat(changed()).isPresent().isEqualTo(before);
        int number = world.does(world.worker, world.file, StepKind.OPTION_CHOSEN, Map.of("option", "a"))
                .standing()
                .newest();
        Optional<Instant> after = changed();
        assertThat(after).isPresent().isNotEqualTo(before);
        world.as(world.worker, () -> world.cases.takeBack(world.worker, world.file.id(), number));
        assertThat(changed()).isPresent().isNotEqualTo(after);
    }

    private Optional<Instant> changed() {
        return world.as(world.worker, () -> world.cases.changed(world.worker, world.file.id()));
    }

    @Test
    void whatIsNeededAtOnceIsSoUntilTheCareWasGiven() {
        assertThat(urgent()).contains("shelter food");
        world.does(world.worker, world.file, StepKind.URGENT_CARE, Map.of("care", "given"));
        assertThat(urgent()).isEmpty();
    }

    private Optional<String> urgent() {
        return world
                .as(
                        world.worker,
                        () -> world.list.known(world.worker, CaseFilter.OPEN).lines())
                .stream()
                .filter(each -> each.code().equals(world.file.code()))
                .findFirst()
                .orElseThrow()
                .urgent();
    }
}
