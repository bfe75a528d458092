package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.consent.Consent;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.consent.Withdrawal;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Matter;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Todo;
import org.spean.deadlines.Word;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Somebody is passed on with their consent, and comes back; and whatever can stand in between. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralsTest {

    private final ReferralWorld world;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final JdbcClient tables;

    ReferralsTest(BeanFactory beans, Tasks tasks, Deadlines deadlines, JdbcClient tables) {
        world = new ReferralWorld(beans);
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private List<String> waits(Actor by) {
        return world.as(by, () -> tasks.of(by)).stream()
                .map(Todo::title)
                .map(title -> title.key())
                .filter(key -> key.startsWith("task.referral"))
                .toList();
    }

    @Test
    void whatIsMissingIsNamedBeforeAnythingIsSent() {
        ReferralDraft draft = world.as(
                        world.worker(),
                        () -> world.drafts.begin(world.worker(), world.file().id(), Optional.empty()))
                .orElseThrow();
        assertThat(world.sends(draft))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().stream().map(Refusal::against))
                                .containsExactly(
                                        Against.NEED_MISSING,
                                        Against.EXPECTED_MISSING,
                                        Against.URGENCY_MISSING,
                                        Against.CLIENT_NOT_TOLD,
                                        Against.NO_SERVICE));
    }

    @Test
    void nothingIsSentToWhomNoConsentCovers() {
        ReferralDraft draft = world.written(Urgency.SOON, world.service, world.other);
        world.agrees(Set.of(Item.CASE_NOTE), world.service);
        assertThat(world.sends(draft))
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().stream().map(Refusal::against))
                                .containsExactly(Against.RECEIVER_NOT_COVERED));
        assertThat(world.as(world.receiver, () -> world.referrals.inbox(world.receiver, Optional.empty()))
                        .referrals())
                .noneMatch(each -> each.file().equals(world.file().id()));
    }

    @Test
    void goesFromTheNeedToBackWithUs() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        assertThat(sent.state()).isEqualTo(ReferralState.SENT);
        assertThat(waits(world.receiver)).containsExactly("task.referral-to-answer");
        assertThat(world.as(world.receiver, () -> world.referrals.inbox(world.receiver, Optional.empty()))
                        .referrals())
                .extracting(Referral::code)
                .contains(sent.code());

        ReferralSheet seen = world.looks(world.receiver, sent, Side.RECEIVER).orElseThrow();
        assertThat(seen.referral().state()).isEqualTo(ReferralState.ACKNOWLEDGED);
        assertThat(seen.words()).isEmpty();
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOfSatisfying(ShowOutcome.Open.class, open -> {
                    assertThat(open.projection().items()).contains(Item.BASICS, Item.CASE_NOTE);
                    assertThat(open.projection().part(Item.BASICS).stream()
                                    .map(Projection.Part::lines)
                                    .flatMap(List::stream)
                                    .map(line -> line.answer().english()))
                            .contains(ReferralWorld.NEED);
                });

        world.does(
                world.receiver, sent, Side.RECEIVER, ReferralActKind.ASKED, Map.of("question", "Does she speak Lao?"));
        assertThat(waits(world.worker())).containsExactly("task.referral-question");
        world.does(world.worker(), sent, Side.SENDER, ReferralActKind.ANSWERED, Map.of("answer", "Khmer alone"));
        assertThat(waits(world.worker())).isEmpty();
        assertThat(world.looks(world.receiver, sent, Side.RECEIVER)
                        .orElseThrow()
                        .words()
                        .values())
                .anySatisfy(words -> assertThat(words).containsEntry("answer", "Khmer alone"));

        Referral taken = world.does(
                world.receiver,
                sent,
                Side.RECEIVER,
                ReferralActKind.TAKEN,
                Map.of("come-on", world.cases.today().plusDays(1).toString()));
        assertThat(taken.state().word()).contains(FourWords.ACCEPTED);
        assertThat(waits(world.receiver)).doesNotContain("task.referral-to-answer");
        assertThat(waits(world.worker())).containsExactly("task.referral-accepted");
        world.does(world.receiver, sent, Side.RECEIVER, ReferralActKind.CAME, Map.of());
        world.does(
                world.receiver,
                sent,
                Side.RECEIVER,
                ReferralActKind.HELPED,
                Map.of("given", "six talks", "result", "reached"));
        Referral back = world.does(
                world.receiver,
                sent,
                Side.RECEIVER,
                ReferralActKind.GIVEN_BACK,
                Map.of("back-because", "support-ended"));
        assertThat(back.state().word()).contains(FourWords.BACK);
        assertThat(waits(world.worker())).contains("task.referral-returned");
        ReferralSheet whole = world.looks(world.worker(), sent, Side.SENDER).orElseThrow();
        assertThat(whole.acts().stream().map(ReferralAct::kind))
                .startsWith(ReferralActKind.SENT_OUT, ReferralActKind.OPENED);
        assertThat(whole.words().values()).anySatisfy(words -> assertThat(words).containsEntry("given", "six talks"));
    }

    @Test
    void isThereForNobodyElse() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        for (Actor each : List.of(world.otherReceiver, world.cases.stranger, world.cases.administrator)) {
            assertThat(world.looks(each, sent, Side.RECEIVER)).isEmpty();
            assertThat(world.looks(each, sent, Side.SENDER)).isEmpty();
            assertThat(world.as(
                            each,
                            () -> tables.sql("SELECT count(*) FROM referral WHERE id = ?")
                                    .param(sent.id().id())
                                    .query(Long.class)
                                    .single()))
                    .isZero();
        }
        assertThat(world.looks(world.receiver, sent, Side.SENDER)).isEmpty();
        assertThat(world.as(
                        world.receiver,
                        () -> tables.sql("SELECT count(*) FROM client_case WHERE id = ?")
                                .param(sent.file())
                                .query(Long.class)
                                .single()))
                .isZero();
        ReferralSheet focal = world.looks(world.cases.focal, sent, Side.SENDER).orElseThrow();
        assertThat(focal.words()).isEmpty();
        assertThat(focal.offers()).isEmpty();
    }

    @Test
    void whatTheClientTakesBackIsClosedAtOnce() {
        ReferralDraft draft = world.written(Urgency.SOON, world.service);
        Consent consent = world.agrees(Set.of(Item.CASE_NOTE, Item.HEALTH), world.service);
        Referral sent = world.sends(draft) instanceof SendOutcome.Done(var all) ? all.getFirst() : null;
        assertThat(sent).isNotNull();
        world.looks(world.receiver, sent, Side.RECEIVER);

        world.as(
                world.worker(),
                () -> world.consents.withdraw(
                        world.worker(), consent.id(), new Withdrawal(Set.of(), Set.of(Item.CASE_NOTE))));
        assertThat(world.as(world.receiver, () -> world.referrals.pulse(world.receiver, sent.id(), Side.RECEIVER)))
                .hasValueSatisfying(pulse -> assertThat(pulse.open()).doesNotContain(Item.CASE_NOTE));

        world.as(world.worker(), () -> world.consents.withdraw(world.worker(), consent.id(), Withdrawal.WHOLE));
        assertThat(world.as(world.receiver, () -> world.referrals.pulse(world.receiver, sent.id(), Side.RECEIVER)))
                .isEmpty();
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOf(ShowOutcome.Nothing.class);
        assertThat(world.takes(world.receiver, sent, Side.RECEIVER, ReferralActKind.TAKEN, Map.of()))
                .isInstanceOf(ReferralOutcome.Nothing.class);
        assertThat(waits(world.receiver)).containsExactly("task.referral-no-more");
        assertThat(world.looks(world.worker(), sent, Side.SENDER)
                        .orElseThrow()
                        .referral()
                        .state())
                .isEqualTo(ReferralState.WITHDRAWN);
    }

    @Test
    void whoTakesTheReferralBackTakesTheConsentBack() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        assertThat(world.does(world.worker(), sent, Side.SENDER, ReferralActKind.TAKEN_BACK, Map.of())
                        .state())
                .isEqualTo(ReferralState.WITHDRAWN);
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOf(ShowOutcome.Nothing.class);
    }

    @Test
    void ofSeveralTheFirstWhoSaysYesHasIt() {
        List<Referral> both = world.sent(Urgency.EMERGENCY, world.service, world.other);
        Referral first = both.get(0);
        Referral second = both.get(1);
        world.does(world.receiver, first, Side.RECEIVER, ReferralActKind.TAKEN, Map.of());
        assertThat(world.takes(world.otherReceiver, second, Side.RECEIVER, ReferralActKind.TAKEN, Map.of()))
                .isInstanceOf(ReferralOutcome.Nothing.class);
        assertThat(waits(world.otherReceiver)).containsExactly("task.referral-no-more");
        assertThat(world.looks(world.worker(), second, Side.SENDER)
                        .orElseThrow()
                        .referral()
                        .state())
                .isEqualTo(ReferralState.OVERTAKEN);
    }

    @Test
    void whoDeclinesNamesACriterionOfTheEntryOrIsReadByTheFocalPerson() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        assertThat(ReferralWorld.why(world.takes(
                        world.receiver,
                        sent,
                        Side.RECEIVER,
                        ReferralActKind.DECLINED,
                        Map.of("reason", "not-eligible", "criterion", "she is from elsewhere"))))
                .containsExactly(Against.NO_SUCH_CRITERION);
        world.does(
                world.receiver,
                sent,
                Side.RECEIVER,
                ReferralActKind.DECLINED,
                Map.of("reason", "other", "why", "we know the family"));
        assertThat(waits(world.worker())).containsExactly("task.referral-declined");
        ReferralSheet focal = world.looks(world.cases.focal, sent, Side.SENDER).orElseThrow();
        assertThat(focal.words().values()).containsExactly(Map.of("why", "we know the family"));
    }

    @Test
    void whatIsAgreedByTelephoneDisclosesNothingAndIsWrittenWithinADay() {
        ReferralDraft draft = world.written(Urgency.EMERGENCY, world.service);
        ReferralOutcome agreed = world.as(
                world.worker(),
                () -> world.sending.agreed(
                        world.worker(),
                        draft.id(),
                        world.service.id(),
                        new ActWish(
                                ReferralActKind.AGREED,
                                world.cases.today(),
                                Map.of("spoke-with", "the duty nurse", "said", "she can come tonight"))));
        Referral referral = agreed instanceof ReferralOutcome.Done(Referral done) ? done : null;
        assertThat(referral).isNotNull();
        assertThat(referral.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(world.looks(world.receiver, referral, Side.RECEIVER)).isEmpty();
        assertThat(waits(world.worker())).containsExactly("task.referral-to-write");

        world.agrees(Set.of(), world.service);
        assertThat(world.sends(draft)).isInstanceOfSatisfying(SendOutcome.Done.class, done -> {
            assertThat(done.referrals()).extracting(Referral::id).containsExactly(referral.id());
            assertThat(done.referrals().getFirst().state()).isEqualTo(ReferralState.ACCEPTED);
        });
        assertThat(waits(world.worker())).isEmpty();
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, referral.id())))
                .isInstanceOf(ShowOutcome.Open.class);
    }

    @Test
    void anAnswerIsWantedInTheTimeThatWasPromised() {
        Referral sent = world.sent(Urgency.EMERGENCY, world.service).getFirst();
        Matter matter = new Matter(
                Following.MATTER, sent.id().toString(), new Word.ACode(sent.code()), Optional.of(sent.sent()));
        List<Deadline> open = world.as(world.worker(), () -> deadlines.of(matter));
        assertThat(open).singleElement().satisfies(each -> {
            assertThat(each.rule().name()).isEqualTo("PROMISE-URGENT");
            assertThat(each.state()).isEqualTo(Deadline.State.OPEN);
        });
        assertThat(ReferralWorld.why(
                        world.takes(world.worker(), sent, Side.SENDER, ReferralActKind.GIVEN_UP, Map.of())))
                .containsExactly(Against.NOT_LATE_YET);
        world.does(world.receiver, sent, Side.RECEIVER, ReferralActKind.TAKEN, Map.of());
        assertThat(world.as(world.worker(), () -> deadlines.of(matter)))
                .allSatisfy(each -> assertThat(each.state()).isNotEqualTo(Deadline.State.OPEN));
    }

    @Test
    void wordsLieSealed() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        String lying = world.as(
                world.worker(),
                () -> String.join(
                        " ",
                        tables.sql("SELECT encode(sealed, 'escape') FROM referral_act_sealed WHERE referral = :id"
                                        + " UNION ALL SELECT told::text FROM referral_act WHERE referral = :id")
                                .param("id", sent.id().id())
                                .query(String.class)
                                .list()));
        assertThat(lying).isNotBlank().doesNotContain("counsellor", "sleeps", "first name");
    }
}
