package org.spean.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.SignedIn;
import org.spean.cases.CaseWorld;
import org.spean.cases.file.Confinements;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** A question for a second yes stands on the case's page, and for those who do not see the case on a page of its own. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OpeningsOverHttpTest {

    private static final String WHY = "The uncle is in another office now.";

    @LocalServerPort
    private int port;

    private final BeanFactory beans;
    private final CaseWorld world;
    private final Confinements confinements;

    OpeningsOverHttpTest(BeanFactory beans, Confinements confinements) {
        this.beans = beans;
        world = new CaseWorld(beans);
        this.confinements = confinements;
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private Shown sees(Actor actor, String address) {
        try (SignedIn session = SignedIn.as(beans, port, actor)) {
            return new Shown(session.shows(address, ""));
        }
    }

    private static String said(String key) {
        return Words.say(key, Language.ENGLISH);
    }

    @Test
    void whoeverIsAskedReadsTheQuestionAndNotTheCase() {
        world.as(
                world.manager,
                () -> confinements.restrict(
                        world.manager, world.file.id(), Set.of(GrantWorld.id(world.worker)), "an uncle"));
        world.as(world.manager, () -> confinements.open(world.manager, world.file.id(), WHY));
        String code = world.file.code().text();
        Shown own = sees(world.manager, "cases/" + code);
        assertThat(own.says(WHY) && own.says(said("confine.wish.waits")) && own.says(said("confine.wish.back")))
                .isTrue();
        assertThat(own.says(said("confine.wish.yes"))).isFalse();
        Shown asked = sees(world.atro, "cases/openings");
        assertThat(asked.says(WHY) && asked.says(said("confine.wish.yes")) && asked.says(said("confine.wish.unseen")))
                .isTrue();
        assertThat(asked.says(code) || asked.says(world.file.id().toString())).isFalse();
        Shown worker = sees(world.worker, "cases/" + code);
        assertThat(worker.says(code)).isTrue();
        assertThat(worker.says(WHY)).isFalse();
        assertThat(sees(world.focal, "cases/openings").says(WHY)).isFalse();
    }
}
