package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.consent.About;
import org.spean.consent.ConsentOutcome;
import org.spean.consent.ConsentWish;
import org.spean.consent.Giver;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.consent.Reading;
import org.spean.consent.Response;
import org.spean.consent.Share;
import org.spean.consent.ShowOutcome;
import org.spean.consent.Signed;
import org.spean.consent.TextLanguage;
import org.spean.consent.WhatFor;
import org.spean.deadlines.Tasks;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What can come between sending and coming back: two at once, a night, an end, nobody, somebody else of the family. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralEdgesTest {

    private static final int ROUNDS = 10;

    private final BeanFactory beans;
    private final ReferralWorld world;
    private final Tasks tasks;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    ReferralEdgesTest(BeanFactory beans, Tasks tasks, JdbcClient tables, TransactionTemplate transaction) {
        this.beans = beans;
        this.tasks = tasks;
        this.tables = tables;
        this.transaction = transaction;
        world = new ReferralWorld(beans);
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private List<String> waits(Actor by) {
        return world.as(by, () -> tasks.of(by)).stream()
                .map(each -> each.title().key())
                .filter(key -> key.startsWith("task.referral"))
                .toList();
    }

    private Callable<ReferralOutcome> takes(CyclicBarrier start, Actor by, Referral of) {
        return () -> {
            start.await(10, TimeUnit.SECONDS);
            return world.takes(by, of, Side.RECEIVER, ReferralActKind.TAKEN, Map.of());
        };
    }

    @RepeatedTest(ROUNDS)
    void ofTwoWhoSayYesAtTheSameMomentOneHasIt() throws Exception {
        List<Referral> both = world.sent(Urgency.EMERGENCY, world.service, world.other);
        CyclicBarrier start = new CyclicBarrier(2);
        List<ReferralOutcome> came;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<ReferralOutcome> first = two.submit(takes(start, world.receiver, both.get(0)));
            Future<ReferralOutcome> second = two.submit(takes(start, world.otherReceiver, both.get(1)));
            came = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        }
        assertThat(came).filteredOn(ReferralOutcome.Done.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(ReferralEdgesTest::wasLate).hasSize(1);
        assertThat(both.stream().map(each -> seenBySender(each).state()))
                .containsExactlyInAnyOrder(ReferralState.ACCEPTED, ReferralState.OVERTAKEN);
        boolean firstHasIt = came.getFirst() instanceof ReferralOutcome.Done;
        Actor late = firstHasIt ? world.otherReceiver : world.receiver;
        Referral lost = both.get(firstHasIt ? 1 : 0);
        assertThat(waits(late)).containsExactly("task.referral-no-more");
        assertThat(world.as(late, () -> world.referrals.show(late, lost.id())))
                .as("who was later sees nothing of it any more")
                .isInstanceOf(ShowOutcome.Nothing.class);
    }

    private static boolean wasLate(ReferralOutcome outcome) {
        return outcome instanceof ReferralOutcome.Nothing
                || ReferralWorld.why(outcome).equals(List.of(Against.TAKEN_BY_ANOTHER));
    }

    private Referral seenBySender(Referral of) {
        return world.looks(world.worker(), of, Side.SENDER).orElseThrow().referral();
    }

    @Test
    void whatConsentAllowedUntilYesterdayIsSeenNoMore() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOf(ShowOutcome.Open.class);
        assertThat(nightPasses(sent)).as("its last day was yesterday").isEqualTo(1);
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOf(ShowOutcome.Closed.class);
        assertThat(world.as(world.receiver, () -> world.referrals.pulse(world.receiver, sent.id(), Side.RECEIVER)))
                .as("an open page closes")
                .satisfiesAnyOf(
                        pulse -> assertThat(pulse).isEmpty(),
                        pulse -> assertThat(pulse.orElseThrow().open()).isEmpty());
    }

    private int nightPasses(Referral of) {
        return world.as(
                world.worker(),
                () -> transaction.execute(status -> tables.sql("UPDATE disclosure SET until = :day WHERE on_id = :id")
                        .param("day", world.cases.today().minusDays(1))
                        .param("id", of.id().id())
                        .update()));
    }

    @Test
    void whereAServiceEndsTheSenderChoosesAnotherAndIsToldOnce() {
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        looksAtEnded();
        assertThat(waits(world.worker())).doesNotContain("task.referral-service-ended");
        ends(world.service, true);
        try {
            looksAtEnded();
            looksAtEnded();
            assertThat(waits(world.worker())).containsOnlyOnce("task.referral-service-ended");
            ReferralDraft again = world.as(world.worker(), () -> world.drafts.again(world.worker(), sent.id()))
                    .orElseThrow();
            assertThat(again.services())
                    .as("the one that follows it is chosen beforehand")
                    .containsExactly(world.other.id());
            assertThat(again.known(DraftField.NEED)).contains(ReferralWorld.NEED);
            assertThat(world.does(
                                    world.worker(),
                                    sent,
                                    Side.SENDER,
                                    ReferralActKind.CALLED_OFF,
                                    Map.of("off-because", "service-ended"))
                            .state())
                    .isEqualTo(ReferralState.CANCELLED);
        } finally {
            ends(world.service, false);
        }
    }

    private void ends(ServiceEntry service, boolean over) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE service SET ended_at = CASE WHEN :over THEN now() END,"
                                + " successor = CASE WHEN :over THEN :other END WHERE id = :id")
                        .param("over", over)
                        .param("other", world.other.id().id())
                        .param("id", service.id().id())
                        .update());
    }

    private void looksAtEnded() {
        new ReferralSweep(
                        beans.getBean(ClockRows.class),
                        beans.getBean(ReferralMessages.class),
                        beans.getBean(ReferralTasks.class),
                        beans.getBean(Directory.class),
                        transaction,
                        Clock.fixed(beans.getBean(Clock.class).instant(), CountryTime.ZONE))
                .lookAtEnded();
    }

    @Test
    void whereAllDeclineAnUnmetNeedIsRecordedInWhichNobodyIs() {
        List<Referral> both = world.sent(Urgency.EMERGENCY, world.service, world.other);
        int before = unmet();
        world.does(world.receiver, both.get(0), Side.RECEIVER, ReferralActKind.DECLINED, Map.of("reason", "full"));
        assertThat(unmet()).isEqualTo(before);
        world.does(world.otherReceiver, both.get(1), Side.RECEIVER, ReferralActKind.DECLINED, Map.of("reason", "full"));
        assertThat(unmet()).isEqualTo(before + 1);
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM unmet_need WHERE origin = 'REFERRAL' AND day = :today")
                        .param("today", world.cases.today())
                        .update());
    }

    private int unmet() {
        return tables.sql("SELECT count(*) FROM unmet_need WHERE origin = 'REFERRAL'")
                .query(Integer.class)
                .single();
    }

    @Test
    void oneOfTheFamilyIsReferredByTheirOwnConsentAndNothingOfTheClientGoesWithIt() {
        ReferralDraft draft = world.written(Urgency.SOON, world.service);
        world.as(
                world.worker(),
                () -> world.drafts.save(
                        world.worker(), draft.id(), DraftField.CONCERNS, Concerns.FAMILY_MEMBER.name()));
        world.agrees(Set.of(Item.CASE_NOTE), world.service);
        assertThat(world.sends(draft))
                .as("the client's consent is not the mother's")
                .isInstanceOfSatisfying(
                        SendOutcome.Refused.class,
                        refused -> assertThat(refused.why().stream().map(Refusal::against))
                                .containsExactly(Against.RECEIVER_NOT_COVERED));
        assertThat(agreesThemselves()).isInstanceOf(ConsentOutcome.Done.class);
        SendOutcome outcome = world.sends(draft);
        assertThat(outcome).isInstanceOf(SendOutcome.Done.class);
        Referral sent = ((SendOutcome.Done) outcome).referrals().getFirst();
        assertThat(world.as(world.receiver, () -> world.referrals.show(world.receiver, sent.id())))
                .isInstanceOfSatisfying(
                        ShowOutcome.Open.class,
                        open -> assertThat(lines(open.projection()))
                                .contains(ReferralWorld.NEED)
                                .noneMatch(line -> line.contains("18") || line.contains("trafficking")));
    }

    private static List<String> lines(Projection of) {
        return of.items().stream()
                .map(of::part)
                .flatMap(Optional::stream)
                .flatMap(part -> part.lines().stream())
                .map(line -> line.answer().english())
                .toList();
    }

    private ConsentOutcome agreesThemselves() {
        ConsentWish wish = new ConsentWish(
                new About.FamilyMember("Sok Maly"),
                WhatFor.REFERRAL,
                List.of(new Share(Sending.receiver(world.service), Set.of(Item.CASE_NOTE))),
                world.cases.today().plusDays(30),
                Optional.empty(),
                new Reading(world.consents.text().version(), TextLanguage.KHMER, Optional.empty()),
                new Response.Given(new Giver.Themselves(), new Signed(Signed.How.THUMBPRINT, Optional.empty())));
        return world.as(
                world.worker(),
                () -> world.consents.take(world.worker(), world.file().id(), wish));
    }
}
