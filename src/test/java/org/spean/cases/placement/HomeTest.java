package org.spean.cases.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.cases.Case;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseWorld;
import org.spean.cases.Phase;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.WayHome;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.forms.FormFolder;
import org.spean.people.Organizations;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A client goes home, moves, and an agency works for them: who sees the case, what is wanted, and what a mistake leaves. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HomeTest {

    private final CaseWorld world;
    private final Deadlines deadlines;
    private final Reach reach;
    private final Organizations organizations;
    private final JdbcClient tables;

    HomeTest(BeanFactory beans, Deadlines deadlines, Reach reach, Organizations organizations, JdbcClient tables) {
        world = new CaseWorld(beans);
        this.deadlines = deadlines;
        this.reach = reach;
        this.organizations = organizations;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private Case does(StepKind kind, String... answers) {
        return world.does(world.worker, world.file, kind, map(answers));
    }

    private void home() {
        assertThat(new WayHome(world)
                        .goes(world.file, world.district)
                        .standing()
                        .phase())
                .isEqualTo(Phase.REINTEGRATION);
    }

    private boolean seen(Actor by) {
        return world.as(by, () -> world.cases.find(by, world.file.id())).isPresent();
    }

    private List<Deadline> of(String rule) {
        return world.as(world.worker, () -> deadlines.of(world.file.matter())).stream()
                .filter(each -> each.rule().name().equals(rule))
                .toList();
    }

    private void takesBack(Actor by) {
        int number = world.now(world.file).standing().steps().getLast().number();
        assertThat(world.as(by, () -> world.cases.takeBack(by, world.file.id(), number)))
                .isInstanceOf(StepOutcome.Done.class);
    }

    private List<String> open(CaseTask kind) {
        return world.as(
                world.worker,
                () -> tables.sql("SELECT o.owner FROM task t JOIN task_owner o ON o.task_id = t.id"
                                + " WHERE t.kind = :kind AND t.about = :id AND t.state = 'OPEN'")
                        .param("kind", kind.name())
                        .param("id", world.file.id().toString())
                        .query(String.class)
                        .list());
    }

    @Test
    void whatRulesWantFollowsTheStepsAndGoesWithThem() {
        home();
        assertThat(of("LT-2")).extracting(Deadline::state).containsExactly(Deadline.State.MET);
        assertThat(of("LT-5")).extracting(Deadline::got).containsExactly(0);
        assertThat(of("LT-6"))
                .extracting(Deadline::day)
                .containsExactly(world.today().plusDays(14));
        for (String copy : List.of("family", "official", "focal-person")) {
            does(StepKind.CONTRACT_COPY_GIVEN, "copy", copy);
        }
        assertThat(of("LT-5")).extracting(Deadline::state).containsExactly(Deadline.State.MET);
        takesBack(world.worker);
        assertThat(of("LT-5")).extracting(Deadline::state).containsExactly(Deadline.State.OPEN);
        does(StepKind.RETURNED_TO_CARE, "setting", "transit", "return-reason", "client-wish", "stay", "agreed");
        assertThat(of("LT-6")).extracting(Deadline::state).containsExactly(Deadline.State.ENDED);
        assertThat(seen(world.official)).as("nobody lives there any more").isFalse();
        takesBack(world.worker);
        assertThat(of("LT-6")).extracting(Deadline::state).containsExactly(Deadline.State.OPEN);
        assertThat(seen(world.official)).isTrue();
    }

    @Test
    void whoMovesTakesTheFileAlongAndAMistakeBringsItBack() {
        home();
        Map<String, String> moved = map("district", world.newDistrict.id(), "rung", "relatives");
        world.does(world.official, world.file, StepKind.TRANSFERRED, moved);
        assertThat(seen(world.newOfficial)).isTrue();
        assertThat(seen(world.official)).isFalse();
        assertThat(world.as(world.official, () -> world.cases.look(world.official, world.file.code())))
                .isEmpty();
        assertThat(world.takes(world.official, world.file, StepKind.NOTE, Map.of("note", "x")))
                .isEqualTo(new StepOutcome.Nothing());
        assertThat(open(CaseTask.CASE_MOVED_HERE)).isNotEmpty();
        world.does(
                world.newOfficial,
                world.file,
                StepKind.TRANSFERRED,
                map("district", world.district.id(), "rung", "relatives"));
        assertThat(seen(world.official)).isTrue();
        does(StepKind.TRANSFERRED, "district", world.newDistrict.id(), "rung", "relatives");
        assertThat(seen(world.official)).isFalse();
        takesBack(world.worker);
        assertThat(seen(world.official)).isTrue();
        assertThat(seen(world.newOfficial)).isFalse();
    }

    @Test
    void anAgencyWorksOnItAsTheCentreDoesUntilItsMandateEnds() {
        UUID agency = organizations.all().getFirst().id().id();
        Remit remit = Remit.organization(agency);
        Actor agent = world.people.holds(Role.CASEWORKER, remit);
        Actor lead = world.people.holds(Role.MANAGER, remit);
        FormFolder folder = world.as(
                world.worker,
                () -> world.people.folders.find(world.worker, world.file.code()).orElseThrow());
        does(StepKind.PASSING_ON, "agreed", "yes", "by", "client");
        world.does(
                world.manager,
                world.file,
                StepKind.MANDATE_GIVEN,
                map(
                        "agency",
                        agency.toString(),
                        "scope",
                        "search placement",
                        "client-agrees",
                        "yes",
                        "mandate-until",
                        world.today().plusMonths(6).toString()));
        assertThat(world.as(lead, () -> world.people.folders.couldWork(lead, folder)))
                .contains(GrantWorld.id(agent))
                .doesNotContain(GrantWorld.id(world.worker));
        assertThat(world.as(lead, () -> world.people.folders.mayRelease(lead, folder, GrantWorld.id(world.worker))))
                .isFalse();
        world.as(lead, () -> {
            world.people.folders.assign(lead, folder, GrantWorld.id(agent));
            return true;
        });
        world.does(agent, world.file, StepKind.NOTE, Map.of("note", "met her aunt"));
        assertThat(seen(world.worker)).as("the centre keeps reading").isTrue();
        assertThat(world.as(world.worker, () -> reach.until(world.file.subject(), Relation.OWN_CENTRE, remit)))
                .isEqualTo(Optional.of(world.today()
                        .plusMonths(6)
                        .plusDays(1)
                        .atStartOfDay(CountryTime.ZONE)
                        .toInstant()));
        assertThat(world.as(
                        world.worker,
                        () -> reach.until(
                                world.file.subject(), Relation.ON_THE_CASE, Remit.person(GrantWorld.id(agent)))))
                .as("its people go with it")
                .isPresent();
        world.does(world.manager, world.file, StepKind.MANDATE_ENDED, Map.of());
        for (Actor each : List.of(agent, lead)) {
            assertThat(seen(each)).isFalse();
            assertThat(world.takes(each, world.file, StepKind.NOTE, Map.of("note", "x")))
                    .isEqualTo(new StepOutcome.Nothing());
        }
        assertThat(seen(world.worker)).isTrue();
    }
}
