package org.spean.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.deadlines.Tasks;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestConstructor;

/** An emergency waits for those who can still do something about it, and says nothing of the case. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class EmergenciesOnTodayTest {

    private final Tasks tasks;
    private final GuardWorld world;

    EmergenciesOnTodayTest(AutowireCapableBeanFactory beans, Tasks tasks) {
        this.tasks = tasks;
        world = new GuardWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private List<String> waits(Actor who) {
        return world.as(
                who,
                () -> tasks.of(who).stream()
                        .map(each -> each.title().key())
                        .filter(key -> key.startsWith("task.emergency"))
                        .toList());
    }

    @Test
    void itAsksForTheSecondYesThenForAJudgementAndWhoeverOpenedItToTellTheClient() {
        assertThat(waits(world.manager)).isEmpty();
        Glass broken = world.breaks(world.focal);
        assertThat(waits(world.manager)).containsExactly("task.emergency-yes");
        assertThat(waits(world.auditor)).containsExactly("task.emergency-judge");
        assertThat(waits(world.focal)).containsExactly("task.emergency-tell");

        world.as(world.manager, () -> world.glass.secondYes(world.manager, broken.id()));
        assertThat(waits(world.manager)).doesNotContain("task.emergency-yes");
        world.as(world.focal, () -> world.glass.clientTold(world.focal, broken.id()));
        assertThat(waits(world.focal)).isEmpty();
    }
}
