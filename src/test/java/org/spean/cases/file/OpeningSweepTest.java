package org.spean.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.reach.Reach;
import org.spean.cases.CaseWorld;
import org.spean.deadlines.Tasks;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Nobody is asked for a second yes that nobody can say. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OpeningSweepTest {

    private final CaseWorld world;
    private final Confinements confinements;
    private final OpeningSweep sweep;
    private final Reach reach;
    private final Tasks tasks;

    OpeningSweepTest(BeanFactory beans, Confinements confinements, OpeningSweep sweep, Reach reach, Tasks tasks) {
        world = new CaseWorld(beans);
        this.confinements = confinements;
        this.sweep = sweep;
        this.reach = reach;
        this.tasks = tasks;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private boolean waits() {
        return world.as(world.atro, () -> tasks.of(world.atro)).stream()
                .anyMatch(each -> each.title().key().equals("task.case-opening-asked"));
    }

    @Test
    void whereWhoeverAskedMayNotAskAnyMoreTheTaskIsOver() {
        Remit colleague = Remit.person(GrantWorld.id(world.people.colleague));
        world.as(
                world.manager,
                () -> confinements.shutOut(world.manager, world.file.id(), colleague, "a cousin of a suspect"));
        assertThat(world.as(
                        world.manager,
                        () -> confinements.letIn(world.manager, world.file.id(), colleague, "it was another one")))
                .isEqualTo(Confinements.Outcome.ASKED);
        sweep.tick();
        assertThat(waits()).isTrue();
        world.as(world.atro, () -> {
            reach.exclude(
                    world.atro, world.file.subject(), Remit.person(GrantWorld.id(world.manager)), "a suspect's uncle");
            return true;
        });
        sweep.tick();
        assertThat(waits()).isFalse();
    }
}
