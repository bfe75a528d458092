package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.GrantWorld;
import org.spean.access.reach.TravelMode;
import org.spean.cases.Case;
import org.spean.cases.CaseFilter;
import org.spean.cases.CaseLine;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Whoever travels sees what they took along, in every way in which a case can be seen, until the office unlocks the rest. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TravelModeTest {

    private final CaseWorld world;
    private final TravelMode travel;
    private final JdbcClient tables;
    private final Case other;
    private final UUID self;

    TravelModeTest(BeanFactory beans, TravelMode travel, JdbcClient tables) {
        world = new CaseWorld(beans);
        this.travel = travel;
        this.tables = tables;
        other = world.opened(CaseWorld.adult());
        self = GrantWorld.id(world.worker);
    }

    @AfterEach
    void leaves() {
        world.as(world.manager, () -> travel.unlock(world.manager, self));
        world.leaves();
    }

    private boolean begins(Case... cases) {
        return world.as(
                world.worker,
                () -> travel.begin(
                        world.worker, Stream.of(cases).map(Case::subject).collect(Collectors.toSet())));
    }

    private boolean found(Case file) {
        return world.as(world.worker, () -> world.cases.find(world.worker, file.id()))
                .isPresent();
    }

    @Test
    void onlyWhatWasTakenAlongIsThere() {
        assertThat(begins()).as("nobody travels with nothing").isFalse();
        assertThat(begins(world.file)).isTrue();
        assertThat(begins(other)).as("nor twice").isFalse();
        assertThat(world.as(world.worker, () -> travel.onTheWay(world.worker))).isTrue();
        assertThat(found(world.file)).isTrue();
        assertThat(found(other)).isFalse();
        assertThat(world.as(world.worker, () -> world.cases.look(world.worker, other.code())))
                .isEmpty();
        assertThat(world.takes(world.worker, other, StepKind.NOTE, Map.of("note", "x")))
                .isEqualTo(new StepOutcome.Nothing());
        assertThat(world.as(
                        world.worker,
                        () -> world.list.known(world.worker, CaseFilter.OPEN).lines()))
                .extracting(CaseLine::code)
                .containsExactly(world.file.code());
        assertThat(world.as(world.worker, () -> world.people.folders.known(world.worker)))
                .extracting(folder -> folder.code())
                .containsExactly(world.file.code());
        assertThat(world.as(
                        world.worker,
                        () -> tables.sql("SELECT count(*) FROM client_case WHERE id = :id")
                                .param("id", other.id())
                                .query(Integer.class)
                                .single()))
                .as("the database's own wall")
                .isZero();
        assertThat(world.as(world.manager, () -> world.cases.find(world.manager, other.id())))
                .as("who does not travel sees it")
                .isPresent();
    }

    @Test
    void whatBeginsOnTheWayIsThereAndTheOfficeUnlocksTheRest() {
        begins(world.file);
        Case met = world.opened(CaseWorld.child());
        assertThat(found(met)).isTrue();
        assertThat(world.as(world.worker, () -> travel.unlock(world.worker, self)))
                .as("not from the device that travels")
                .isFalse();
        assertThat(world.as(world.stranger, () -> travel.unlock(world.stranger, self)))
                .isFalse();
        assertThat(world.as(world.focal, () -> travel.mayUnlock(world.focal, self)))
                .isFalse();
        assertThat(found(other)).isFalse();
        assertThat(world.as(world.manager, () -> travel.unlock(world.manager, self)))
                .isTrue();
        assertThat(found(other)).isTrue();
    }
}
