package org.spean.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.consent.ConsentWorld.NO;
import static org.spean.consent.ConsentWorld.SIGNED;
import static org.spean.consent.ConsentWorld.THINKING;
import static org.spean.consent.ConsentWorld.YES;
import static org.spean.consent.ConsentWorld.both;
import static org.spean.consent.ConsentWorld.done;
import static org.spean.consent.ConsentWorld.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.consent.Giver.Authority;
import org.spean.consent.Giver.ChildAndGuardian;
import org.spean.consent.Giver.Guardian;
import org.spean.people.OrganizationId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** What somebody agrees to is asked of them alone, has an end, and can be taken back. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ConsentsTest {

    private static final String WITNESS = "Chanquil Zovanna";

    private final ConsentWorld world;
    private final JdbcClient tables;
    private final Case file;

    ConsentsTest(ApplicationContext beans, JdbcClient tables) {
        world = new ConsentWorld(beans);
        this.tables = tables;
        file = world.cases.file;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private LocalDate today() {
        return world.consents.today();
    }

    private Share name() {
        return world.share(world.one, Item.NAME);
    }

    private ConsentOutcome takes(ConsentWish wish) {
        return world.takes(world.worker(), file, wish);
    }

    private ConsentOutcome withdraws(Consent consent, Withdrawal what) {
        return world.cases.as(world.worker(), () -> world.consents.withdraw(world.worker(), consent.id(), what));
    }

    private ConsentOutcome answers(Consent consent, Response response) {
        return world.cases.as(world.worker(), () -> world.consents.answer(world.worker(), consent.id(), response));
    }

    @Test
    void severalReceiversAreNamedInOneReading() {
        Consent consent = world.taken(
                file,
                world.asking(
                        YES, world.share(world.one, Item.NAME, Item.HEALTH), world.share(world.other, Item.LEGAL)));
        assertThat(consent.state(today())).isEqualTo(ConsentState.GIVEN);
        assertThat(consent.open(world.one, today())).containsExactlyInAnyOrder(Item.BASICS, Item.NAME, Item.HEALTH);
        assertThat(consent.open(world.other, today())).containsExactlyInAnyOrder(Item.BASICS, Item.LEGAL);
        UUID service = UUID.randomUUID();
        assertThat(consent.open(new Receiver(world.one.organization(), Optional.of(service)), today()))
                .as("whichever of their services")
                .contains(Item.NAME);
        Consent narrow = world.taken(
                file,
                world.asking(
                        YES, world.share(new Receiver(world.one.organization(), Optional.of(service)), Item.NAME)));
        assertThat(narrow.open(world.one, today()))
                .as("one service is not all of it")
                .isEmpty();
    }

    @Test
    void thinkingIsAStateInWhichNothingIsOpen() {
        Consent consent = world.taken(file, world.asking(THINKING, name()));
        assertThat(consent.state(today())).isEqualTo(ConsentState.THINKING);
        assertThat(consent.open(world.one, today())).isEmpty();
        assertThat(why(withdraws(consent, Withdrawal.WHOLE))).containsExactly(ConsentAgainst.NOTHING_TO_TAKE_BACK);
        Consent given = done(answers(consent, YES));
        assertThat(given.state(today())).isEqualTo(ConsentState.GIVEN);
        assertThat(given.steps()).hasSize(2);
        assertThat(why(answers(consent, NO))).containsExactly(ConsentAgainst.ANSWERED_ALREADY);
        Consent another = world.taken(file, world.asking(THINKING, name()));
        assertThat(done(answers(another, NO)).state(today())).isEqualTo(ConsentState.REFUSED);
    }

    @Test
    void whatIsTakenBackIsTakenByItemByReceiverOrWhole() {
        Consent consent = world.taken(
                file,
                world.asking(YES, world.share(world.one, Item.NAME, Item.HIV), world.share(world.other, Item.NAME)));
        Consent less = done(withdraws(consent, new Withdrawal(Set.of(), Set.of(Item.HIV))));
        assertThat(less.open(world.one, today())).containsExactlyInAnyOrder(Item.BASICS, Item.NAME);
        assertThat(why(withdraws(consent, new Withdrawal(Set.of(), Set.of(Item.HIV)))))
                .containsExactly(ConsentAgainst.NOTHING_TO_TAKE_BACK);
        Consent fewer = done(withdraws(consent, new Withdrawal(Set.of(world.other), Set.of())));
        assertThat(fewer.open(world.other, today())).isEmpty();
        assertThat(fewer.state(today())).isEqualTo(ConsentState.GIVEN);
        assertThat(why(withdraws(
                        consent, new Withdrawal(Set.of(Receiver.of(new OrganizationId(UUID.randomUUID()))), Set.of()))))
                .as("somebody whom it never named")
                .containsExactly(ConsentAgainst.NOTHING_TO_TAKE_BACK);
        assertThat(done(withdraws(consent, Withdrawal.WHOLE)).state(today())).isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void itHasAnEndAndNamesReceiversOnce() {
        ConsentWish wish = world.asking(YES, name());
        assertThat(why(takes(until(wish, today().minusDays(1))))).containsExactly(ConsentAgainst.UNTIL_PAST);
        assertThat(why(takes(until(wish, today().plusDays(366))))).containsExactly(ConsentAgainst.UNTIL_TOO_FAR);
        assertThat(takes(until(wish, today().plusDays(365)))).isInstanceOf(ConsentOutcome.Done.class);
        Consent short1 = done(takes(until(wish, today())));
        assertThat(short1.state(today())).isEqualTo(ConsentState.GIVEN);
        assertThat(short1.state(today().plusDays(1))).isEqualTo(ConsentState.EXPIRED);
        assertThat(why(takes(world.asking(YES)))).containsExactly(ConsentAgainst.NO_RECEIVER);
        assertThat(why(takes(world.asking(
                        YES,
                        name(),
                        world.share(new Receiver(world.one.organization(), Optional.of(new UUID(1, 1))))))))
                .containsExactly(ConsentAgainst.RECEIVER_TWICE);
        assertThat(why(takes(world.asking(YES, world.share(Receiver.of(new OrganizationId(UUID.randomUUID())))))))
                .containsExactly(ConsentAgainst.NO_SUCH_ORGANIZATION);
        ConsentWish old = new ConsentWish(
                wish.about(),
                wish.whatFor(),
                wish.shares(),
                wish.until(),
                Optional.empty(),
                new Reading("0", TextLanguage.ENGLISH, Optional.empty()),
                YES);
        assertThat(why(takes(old))).containsExactly(ConsentAgainst.OLD_TEXT);
    }

    private static ConsentWish until(ConsentWish wish, LocalDate day) {
        return new ConsentWish(
                wish.about(), wish.whatFor(), wish.shares(), day, wish.benefit(), wish.reading(), wish.response());
    }

    @Test
    void whatIsSpokenNeedsAWitnessWhoseNameIsSealed() {
        Signed nobody = new Signed(Signed.How.SPOKEN_BEFORE_WITNESS, Optional.empty());
        assertThat(why(takes(world.asking(new Response.Given(new Giver.Themselves(), nobody), name()))))
                .containsExactly(ConsentAgainst.WITNESS_MISSING);
        Signed heard = new Signed(Signed.How.SPOKEN_BEFORE_WITNESS, Optional.of(WITNESS));
        Consent consent = done(takes(world.asking(new Response.Given(new Giver.Themselves(), heard), name())));
        assertThat(((Response.Given) consent.answer()).signed()).isEqualTo(heard);
        String lying = world.cases.as(
                world.worker(),
                () -> tables.sql("""
                    SELECT string_agg(s::text || encode(s.witness, 'escape'), ' ') FROM consent_step s
                    WHERE case_id = :id\
                    """).param("id", file.id()).query(String.class).single());
        assertThat(lying).doesNotContain(WITNESS, "Zovanna");
    }

    @Test
    void anAdultAgreesAloneAndAChildWithAGuardianWhoMay() {
        assertThat(why(takes(world.asking(both(Guardian.APPOINTED), name()))))
                .containsExactly(ConsentAgainst.ADULT_AGREES_ALONE);
        Case child = world.cases.opened(CaseWorld.child());
        assertThat(why(world.takes(world.worker(), child, world.asking(YES, name()))))
                .containsExactly(ConsentAgainst.GUARDIAN_WANTED);
        assertThat(guardian(child, new ChildAndGuardian(false, Guardian.APPOINTED, Authority.COURT, "Dara", false)))
                .containsExactly(ConsentAgainst.CHILD_DOES_NOT_ASSENT);
        assertThat(guardian(child, new ChildAndGuardian(true, Guardian.APPOINTED, Authority.COURT, "Dara", true)))
                .containsExactly(ConsentAgainst.GUARDIAN_SUSPECTED);
        assertThat(guardian(child, new ChildAndGuardian(true, Guardian.APPOINTED, Authority.NONE, "Dara", false)))
                .containsExactly(ConsentAgainst.GUARDIAN_WITHOUT_AUTHORITY);
        assertThat(guardian(child, new ChildAndGuardian(true, Guardian.APPOINTED, Authority.COURT, " ", false)))
                .containsExactly(ConsentAgainst.MISSING);
        assertThat(guardian(child, new ChildAndGuardian(true, Guardian.MOTHER, Authority.FAMILY_BOOK, "Dara", false)))
                .containsExactly(ConsentAgainst.FAMILY_NOT_FOUND_SAFE);
        Consent consent = world.taken(child, world.asking(both(Guardian.APPOINTED), name()));
        assertThat(consent.state(today())).isEqualTo(ConsentState.GIVEN);
    }

    private List<ConsentAgainst> guardian(Case child, ChildAndGuardian both) {
        return why(world.takes(world.worker(), child, world.asking(new Response.Given(both, SIGNED), name())));
    }

    @Test
    void aGuardiansYesEndsWithChildhoodAndTheClientIsAsked() {
        Case child = world.cases.opened(CaseWorld.child());
        Consent consent = world.taken(child, world.asking(both(Guardian.APPOINTED), name()));
        LocalDate adult = today().plusMonths(2).withDayOfMonth(1);
        world.cases.does(
                world.worker(),
                child,
                StepKind.AGE_SETTLED,
                java.util.Map.of("age", "known-child", "age-by", "document", "adult-from", adult.toString()));
        Consent known = find(consent);
        assertThat(known.lapsedFrom()).contains(adult);
        assertThat(known.state(today())).isEqualTo(ConsentState.GIVEN);
        assertThat(until(known, adult.plusDays(9)).state(adult.minusDays(1))).isEqualTo(ConsentState.GIVEN);
        assertThat(until(known, adult.plusDays(9)).state(adult)).isEqualTo(ConsentState.LAPSED);
        assertThat(waiting(child)).isZero();
        world.grows(child, "age", "known-adult", "age-by", "document");
        assertThat(find(consent).state(today())).isEqualTo(ConsentState.LAPSED);
        assertThat(waiting(child)).isEqualTo(1);
        world.taken(child, world.asking(NO, name()));
        assertThat(waiting(child)).as("whoever was asked has been asked").isZero();
    }

    private Consent find(Consent consent) {
        return world.cases.as(
                world.worker(),
                () -> world.consents.find(world.worker(), consent.id()).orElseThrow());
    }

    private static Consent until(Consent of, LocalDate day) {
        return new Consent(
                of.id(),
                of.caseId(),
                of.about(),
                of.whatFor(),
                of.shares(),
                day,
                of.benefit(),
                of.reading(),
                of.askedAt(),
                of.askedBy(),
                of.lapsedFrom(),
                of.steps());
    }

    private int waiting(Case child) {
        return tables.sql("SELECT count(*) FROM task WHERE kind = 'CONSENT_ASK_CLIENT' AND state = 'OPEN'"
                        + " AND subject_id = :id")
                .param("id", child.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMemberOfTheFamilyAgreesToWhatIsTheirs() {
        ConsentWish wish = new ConsentWish(
                new About.FamilyMember("Sok Bopha"),
                WhatFor.REFERRAL,
                List.of(world.share(world.one, Item.NAME, Item.CASE_NOTE)),
                today().plusDays(30),
                Optional.empty(),
                world.reading(),
                YES);
        assertThat(done(takes(wish)).about()).isEqualTo(new About.FamilyMember("Sok Bopha"));
        ConsentWish more = new ConsentWish(
                wish.about(),
                wish.whatFor(),
                List.of(world.share(world.one, Item.HEALTH)),
                wish.until(),
                Optional.empty(),
                wish.reading(),
                YES);
        assertThat(why(takes(more))).containsExactly(ConsentAgainst.NOT_OF_FAMILY_MEMBER);
    }

    @Test
    void publicationHasItsBenefitAndNeverAChildsFace() {
        assertThat(why(takes(world.asking(WhatFor.PUBLICATION, YES, name()))))
                .containsExactly(ConsentAgainst.BENEFIT_MISSING);
        Case child = world.cases.opened(CaseWorld.child());
        ConsentWish face = new ConsentWish(
                new About.Client(),
                WhatFor.PUBLICATION,
                List.of(world.share(world.one, Item.PICTURE)),
                today().plusDays(30),
                Optional.of("His shop becomes known."),
                world.reading(),
                both(Guardian.APPOINTED));
        assertThat(why(world.takes(world.worker(), child, face))).containsExactly(ConsentAgainst.CHILD_FACE);
    }

    @Test
    void spokenInAnEmergencyItCountsUntilTomorrowAndWaits() {
        Actor by = world.worker();
        Consent consent = done(world.cases.as(
                by, () -> world.consents.spoken(by, file.id(), WhatFor.REFERRAL, name(), TextLanguage.KHMER)));
        assertThat(consent.state(today().plusDays(1))).isEqualTo(ConsentState.GIVEN);
        assertThat(consent.state(today().plusDays(2))).isEqualTo(ConsentState.EXPIRED);
        String open =
                "SELECT count(*) FROM task WHERE kind = 'CONSENT_COMPLETE' AND state = 'OPEN' AND subject_id = :id";
        assertThat(tables.sql(open).param("id", file.id()).query(Integer.class).single())
                .isEqualTo(1);
        world.taken(file, world.asking(YES, name()));
        assertThat(tables.sql(open).param("id", file.id()).query(Integer.class).single())
                .isZero();
        Case child = world.cases.opened(CaseWorld.child());
        assertThat(why(world.cases.as(
                        by, () -> world.consents.spoken(by, child.id(), WhatFor.REFERRAL, name(), TextLanguage.KHMER))))
                .containsExactly(ConsentAgainst.GUARDIAN_WANTED);
    }

    @Test
    void othersFindNothingAndWhoeverTheClientTellsTakesItBack() {
        Consent consent = world.taken(file, world.asking(YES, name()));
        for (Actor other : List.of(
                world.cases.stranger,
                world.cases.otherFocal,
                world.cases.official,
                world.cases.atro,
                world.cases.administrator,
                world.cases.auditor,
                world.receiver)) {
            assertThat(world.takes(other, file, world.asking(YES, name()))).isEqualTo(new ConsentOutcome.Nothing());
            assertThat(world.cases.as(other, () -> world.consents.of(other, file.id())))
                    .isEmpty();
            assertThat(world.cases.as(other, () -> world.consents.withdraw(other, consent.id(), Withdrawal.WHOLE)))
                    .isEqualTo(new ConsentOutcome.Nothing());
        }
        Actor focal = world.cases.focal;
        assertThat(world.takes(focal, file, world.asking(YES, name()))).isEqualTo(new ConsentOutcome.Nothing());
        assertThat(done(world.cases.as(focal, () -> world.consents.withdraw(focal, consent.id(), Withdrawal.WHOLE)))
                        .state(today()))
                .isEqualTo(ConsentState.WITHDRAWN);
    }
}
