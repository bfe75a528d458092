package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.CaseFilter;
import org.spean.cases.CaseLine;
import org.spean.cases.CaseWorld;
import org.spean.cases.Phase;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.StepWish;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.paper.sheet.RefusedFile;
import org.spean.paper.sheet.SheetFile;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Running cases come in from a list: looked at first, all or none, and out again while nothing was recorded. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class IntakeTest {

    private static final String HEAD = "own-code,phase,opened,reintegrated,district,rung,sex,age,name,born,remarks\n";
    private static final String NAME = "Chanquil Zovanna";

    private final CaseWorld world;
    private final Intake intake;
    private final Identity identity;

    /** No other test's people live there. */
    private final District elsewhere;

    private final Actor official;

    @TempDir
    Path folder;

    IntakeTest(BeanFactory beans, Intake intake, Identity identity) {
        world = new CaseWorld(beans);
        this.intake = intake;
        this.identity = identity;
        elsewhere = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> !each.province().equals(CaseWorld.PROVINCE))
                .findFirst()
                .orElseThrow();
        official = world.people.holds(Role.DISTRICT_OFFICIAL, Remit.district(elsewhere.id()));
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private IntakeOutcome looks(Actor by, String text) {
        Path file = folder.resolve("list.csv");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return world.as(by, () -> intake.look(by, world.centre(), file));
    }

    private IntakeList list(String text) {
        if (looks(world.manager, text) instanceof IntakeOutcome.Looked(IntakeList list)) {
            return list;
        }
        throw new AssertionError("not looked at");
    }

    private IntakeOutcome takes(Actor by, IntakeList list) {
        UUID worker = world.worker.account().orElseThrow();
        return world.as(by, () -> intake.take(by, list, worker, done -> {}));
    }

    private String two() {
        return HEAD
                + "A-17,follow-up-joint,1/3/2026,2026-09-20," + elsewhere.id()
                + ",relatives,female,known-adult," + NAME + ",2001,she sings\n"
                + "A-18,PRE reintegration,១៥/៦/២០២៦,,,,male,presumed-child,,,\n"
                        .replace(",,,,male", ",," + elsewhere.id() + ",,male");
    }

    /** What is filled in under the heads of the empty list, in the words that stand beside it, comes in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theEmptyListIsUnderstoodInEitherLanguage(Language language) throws IOException {
        Path book = Files.write(folder.resolve("empty.xlsx"), new IntakeSheet(language).xlsx());
        List<List<String>> rows = new ArrayList<>();
        SheetFile.read(book, SheetFile.kind(book), (number, cells) -> rows.add(cells));
        assertThat(rows).as("heads, and no row").hasSize(1);
        assertThat(rows.getFirst().stream().map(head -> IntakeWords.column(head).orElseThrow()))
                .containsExactly(IntakeColumn.values());
        assertThat(world.as(world.manager, () -> intake.look(world.manager, world.centre(), book)))
                .as("nothing stands in it yet")
                .isEqualTo(new IntakeOutcome.Refused(RefusedFile.Why.EMPTY, 0));
        assertThat(IntakeWords.named(IntakeColumn.NAME, language)).isEmpty();
        String csv = new String(new IntakeSheet(language).csv(), StandardCharsets.UTF_8);
        Map<IntakeColumn, String> cells = Map.of(
                IntakeColumn.OWN_CODE, "A-19",
                IntakeColumn.OPENED, "31/1/2026",
                IntakeColumn.PROVINCE, "17");
        String row = Stream.of(IntakeColumn.values())
                .map(column -> cells.getOrDefault(
                        column,
                        IntakeWords.named(column, language).stream()
                                .findFirst()
                                .filter(each -> column.needed())
                                .map(each -> '"' + each + '"')
                                .orElse("")))
                .collect(Collectors.joining(","));
        IntakeList list = list(csv
                + row.replace(
                        '"' + IntakeWords.named(IntakeColumn.PHASE, language).getFirst() + '"', "pre-reintegration")
                + "\n");
        assertThat(list.faults()).isEmpty();
        assertThat(list.unknown()).isEmpty();
        assertThat(list.rows()).hasSize(1);
    }

    @Test
    void allOfItComesInAndRulesCountFromToday() {
        IntakeList list = list(two());
        assertThat(list.faults()).isEmpty();
        assertThat(list.unknown()).containsExactly("remarks");
        assertThat(takes(world.manager, list)).isInstanceOf(IntakeOutcome.Taken.class);
        List<CaseLine> lines = world.as(
                world.worker,
                () -> world.list.known(world.worker, CaseFilter.OPEN).lines());
        CaseLine joint = lines.stream()
                .filter(each -> each.ownCode().filter("A-17"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(joint.phase()).isEqualTo(Phase.FOLLOW_UP_JOINT);
        assertThat(joint.district()).contains(elsewhere.id());
        assertThat(joint.openedOn()).isEqualTo("2026-03-01");
        Case file =
                world.as(official, () -> world.cases.find(official, joint.id()).orElseThrow());
        assertThat(file.standing().homeSince())
                .hasValueSatisfying(day -> assertThat(day).isEqualTo("2026-09-20"));
        assertThat(world.as(world.worker, () -> identity.shown(world.worker, joint.id(), "")))
                .isInstanceOfSatisfying(
                        Shows.Open.class,
                        open -> assertThat(open.who().about())
                                .extracting(each -> each.answer().text())
                                .containsExactly(NAME, "2001"));
        // Whoever brought them leads the centre, and works on none of them.
        assertThat(world.as(
                        world.manager,
                        () -> world.cases.take(
                                world.manager,
                                joint.id(),
                                new StepWish(StepKind.NOTE, world.today(), Map.of("note", "x")))))
                .isEqualTo(new StepOutcome.Nothing());
    }

    @Test
    void whatIsWrongIsNamedCellByCellAndNothingComesIn() {
        IntakeList list = list(HEAD
                + "B-1,somewhere,31/2/2026,,nowhere,relatives,female,known-adult," + NAME + ",,\n"
                + "B-1,follow-up-district,2026-01-05,2025-12-01,,,,known-child,,,\n");
        assertThat(list.right()).isFalse();
        assertThat(list.faults())
                .extracting(each -> each.row() + " " + each.column() + " " + each.kind())
                .containsExactlyInAnyOrder(
                        "2 PHASE NO_CHOICE",
                        "2 OPENED NO_DAY",
                        "2 DISTRICT NO_PLACE",
                        "3 SEX MISSING",
                        "3 OWN_CODE THERE_ALREADY",
                        "3 REINTEGRATED HOME_BEFORE_OPENED",
                        "3 DISTRICT MISSING",
                        "3 RUNG MISSING",
                        "3 PROVINCE MISSING");
        assertThat(list.faults().toString()).doesNotContain("Zovanna");
        assertThat(takes(world.manager, list)).isEqualTo(new IntakeOutcome.Nothing());
        assertThat(list("phase,sex\n,male\n").faults())
                .extracting(IntakeFault::column)
                .containsExactly(IntakeColumn.OWN_CODE, IntakeColumn.OPENED, IntakeColumn.AGE);
        assertThat(looks(world.manager, "")).isEqualTo(new IntakeOutcome.Refused(RefusedFile.Why.EMPTY, 0));
    }

    @Test
    void whatIsThereAlreadyComesInOnce() {
        IntakeList list = list(two());
        takes(world.manager, list);
        assertThat(list(two()).faults()).extracting(IntakeFault::kind).containsOnly(IntakeFault.Kind.THERE_ALREADY);
        assertThat(takes(world.manager, list)).isInstanceOf(IntakeOutcome.Wrong.class);
    }

    @Test
    void allOfItGoesOutAgainWhileNothingWasRecorded() {
        UUID taking = ((IntakeOutcome.Taken) takes(world.manager, list(two()))).taking();
        assertThat(world.as(world.worker, () -> intake.undo(world.worker, taking)))
                .isEqualTo(new IntakeOutcome.Nothing());
        assertThat(world.as(world.manager, () -> intake.undo(world.manager, taking)))
                .isEqualTo(new IntakeOutcome.Undone(2));
        for (Actor one : List.of(world.worker, world.manager, world.atro, world.focal, official)) {
            assertThat(world.as(
                            one, () -> world.list.known(one, CaseFilter.OPEN).lines()))
                    .extracting(each -> each.ownCode().orElse(""))
                    .doesNotContain("A-17", "A-18");
        }
        assertThat(world.as(world.manager, () -> intake.past(world.manager))
                        .getFirst()
                        .undone())
                .isTrue();
        assertThat(takes(world.manager, list(two()))).isInstanceOf(IntakeOutcome.Taken.class);
    }

    @Test
    void whatWasCarriedOnSinceStays() {
        UUID taking = ((IntakeOutcome.Taken) takes(world.manager, list(two()))).taking();
        CaseLine one = world.as(
                        world.worker,
                        () -> world.list.known(world.worker, CaseFilter.OPEN).lines())
                .getFirst();
        Case file = world.as(
                world.worker, () -> world.cases.find(world.worker, one.id()).orElseThrow());
        world.does(world.worker, file, StepKind.NOTE, Map.of("note", "x"));
        assertThat(world.as(world.manager, () -> intake.undo(world.manager, taking)))
                .isEqualTo(new IntakeOutcome.Touched(List.of(file.code().text())));
    }

    @Test
    void nobodyElseBringsAnything() {
        IntakeList list = list(two());
        for (Actor other :
                List.of(world.worker, world.stranger, world.focal, world.atro, world.official, world.administrator)) {
            assertThat(looks(other, two())).isEqualTo(new IntakeOutcome.Nothing());
            assertThat(takes(other, list)).isEqualTo(new IntakeOutcome.Nothing());
            assertThat(world.as(other, () -> intake.past(other))).isEmpty();
            assertThat(world.as(other, () -> intake.workers(other, world.centre())))
                    .isEmpty();
        }
    }
}
