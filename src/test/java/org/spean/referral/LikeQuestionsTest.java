package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Could you take somebody like this: without code, exact age, district or free text, and not where it points at somebody. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LikeQuestionsTest {

    private final ReferralWorld world;
    private final LikeQuestions questions;

    LikeQuestionsTest(BeanFactory beans) {
        world = new ReferralWorld(beans);
        questions = beans.getBean(LikeQuestions.class);
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private ReferralDraft draft(Case of) {
        return world.as(
                        world.worker(),
                        () -> world.drafts.begin(world.worker(), of.id(), Optional.of(world.service.id())))
                .orElseThrow();
    }

    private Case rare() {
        Map<String, String> answers = new HashMap<>(CaseWorld.adult());
        answers.putAll(Map.of("sex", "other", "age-band", "60-up"));
        return world.cases.opened(answers);
    }

    @Test
    void isNotOfferedWhereFewSuchCasesAreOpenAndAskedWhereThereAreFive() {
        Case one = rare();
        ReferralDraft draft = draft(one);
        for (int more = 1; more < LikeQuestions.FROM; more++) {
            assertThat(world.as(world.worker(), () -> questions.offered(world.worker(), draft)))
                    .isFalse();
            assertThat(world.as(world.worker(), () -> questions.ask(world.worker(), draft.id(), world.service.id())))
                    .isFalse();
            rare();
        }
        assertThat(world.as(world.worker(), () -> questions.ask(world.worker(), draft.id(), world.service.id())))
                .isTrue();
        assertThat(world.as(world.worker(), () -> questions.ask(world.worker(), draft.id(), world.service.id())))
                .as("not twice")
                .isFalse();
        List<LikeQuestion> received = world.as(world.receiver, () -> questions.received(world.receiver));
        assertThat(received).anySatisfy(each -> {
            assertThat(each.sex()).isEqualTo("other");
            assertThat(each.ageBand()).isEqualTo("60-up");
            assertThat(each.toString())
                    .doesNotContain(one.code().text(), one.id().toString());
        });
        LikeQuestion question = received.getLast();
        assertThat(world.as(
                        world.otherReceiver,
                        () -> questions.answer(world.otherReceiver, question.id(), LikeQuestion.Said.YES)))
                .isFalse();
        assertThat(world.as(
                        world.receiver, () -> questions.answer(world.receiver, question.id(), LikeQuestion.Said.YES)))
                .isTrue();
        assertThat(world.as(world.worker(), () -> questions.asked(world.worker())))
                .extracting(LikeQuestion::said)
                .containsExactly(Optional.of(LikeQuestion.Said.YES));
    }
}
