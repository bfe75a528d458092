package org.spean.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.consent.ConsentWorld.NO;
import static org.spean.consent.ConsentWorld.THINKING;
import static org.spean.consent.ConsentWorld.YES;
import static org.spean.consent.ConsentWorld.both;
import static org.spean.consent.ConsentWorld.done;
import static org.spean.consent.ConsentWorld.text;
import static org.spean.consent.ConsentWorld.why;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.file.Identity;
import org.spean.consent.Giver.Guardian;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** What a receiver sees is what consent covers at the moment at which they look; and it is all that they read. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DisclosuresTest {

    private static final String NAME = "Chanquil Zovanna";
    private static final String NUMBER = "012 555 777";
    private static final List<String> WALLED = List.of(
            "client_case",
            "case_step",
            "case_step_sealed",
            "form_answer",
            "consent",
            "consent_share",
            "consent_step",
            "interest_decision");

    private final ConsentWorld world;
    private final Identity identity;
    private final DisclosurePaper paper;
    private final JdbcClient tables;
    private final Case file;

    DisclosuresTest(ApplicationContext beans, Identity identity, DisclosurePaper paper, JdbcClient tables) {
        world = new ConsentWorld(beans);
        this.identity = identity;
        this.paper = paper;
        this.tables = tables;
        file = world.cases.file;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private void named(Case of, String name) {
        world.cases.as(world.worker(), () -> identity.name(world.worker(), of.id(), name, "", "2001"));
    }

    private void reachable() {
        world.cases.does(
                world.worker(),
                file,
                StepKind.SAFE_CONTACT,
                Map.of(
                        "safe-number", NUMBER,
                        "who-picks-up", "her aunt",
                        "safe-hours", "after six",
                        "caller-says", "the school",
                        "code-word", "lotus",
                        "voicemail", "no"));
    }

    private Consent given(Item... items) {
        return world.taken(file, world.asking(YES, world.share(world.one, items)));
    }

    private static Basis basis(Consent consent) {
        return new Basis.OfConsent(consent.id());
    }

    private void withdraws(Consent consent, Withdrawal what) {
        done(world.cases.as(world.worker(), () -> world.consents.withdraw(world.worker(), consent.id(), what)));
    }

    @Test
    void theSenderSeesWhatTheReceiverWillSeeAndThatIsWhatTheySee() {
        named(file, NAME);
        reachable();
        Consent consent = given(Item.NAME, Item.CASE_NOTE);
        Passing passing = new Passing(
                file.id(),
                basis(consent),
                world.one,
                WhatFor.REFERRAL,
                new Saying(
                        Optional.of("A place to stay"),
                        Optional.of("Safe until March"),
                        Optional.empty(),
                        Optional.of("She sleeps badly.")),
                "");
        PreviewOutcome preview =
                world.cases.as(world.worker(), () -> world.disclosures.preview(world.worker(), passing));
        PreviewOutcome.Open open = (PreviewOutcome.Open) preview;
        assertThat(text(open.projection()))
                .contains(NAME, "A place to stay", "She sleeps badly.", "female")
                .doesNotContain(NUMBER, "2001");
        assertThat(open.leftOut())
                .contains(Item.HIV, Item.SAFE_CONTACT, Item.BIRTH)
                .doesNotContain(Item.NAME);
        assertThat(open.notYours()).isEmpty();
        Disclosure disclosure = world.disclosed(passing);
        assertThat(world.read(world.receiver, disclosure)).isEqualTo(text(open.projection()));
        assertThat(disclosure.items()).containsExactlyInAnyOrder(Item.BASICS, Item.NAME, Item.CASE_NOTE);
        assertThat(acts("DISCLOSED")).isEqualTo(1);
        assertThat(acts("DISCLOSURE_SEEN")).isEqualTo(1);
    }

    private int acts(String act) {
        return tables.sql("SELECT count(*) FROM log.entry WHERE subject_id = :id AND act = :act")
                .param("id", file.id())
                .param("act", act)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsRecordedLaterIsNotSeenAndTheSecretWordNever() {
        named(file, NAME);
        Consent consent = given(Item.NAME, Item.SAFE_CONTACT);
        Disclosure before = world.disclosed(file, basis(consent), world.one);
        reachable();
        assertThat(world.read(world.receiver, before)).contains(NAME).doesNotContain(NUMBER);
        Disclosure after = world.disclosed(file, basis(consent), world.one);
        assertThat(world.read(world.receiver, after))
                .contains(NUMBER, "after six")
                .doesNotContain("lotus");
        assertThat(world.read(world.receiver, before)).as("frozen").doesNotContain(NUMBER);
    }

    @Test
    void whoeverReceivesItReadsNoTableOfTheCase() {
        named(file, NAME);
        Disclosure disclosure = world.disclosed(file, basis(given(Item.NAME)), world.one);
        String read = world.cases.as(world.receiver, () -> {
            for (String table : WALLED) {
                assertThat(tables.sql("SELECT count(*) FROM " + table)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            assertThat(tables.sql("UPDATE disclosed_item SET closed_at = now()").update())
                    .as("nothing to write")
                    .isZero();
            return text(((ShowOutcome.Open) world.disclosures.show(world.receiver, disclosure.id())).projection());
        });
        assertThat(read).contains(NAME);
        for (Actor other : List.of(
                world.otherReceiver, world.cases.stranger, world.cases.focal, world.cases.atro, world.worker())) {
            assertThat(world.shown(other, disclosure)).isEqualTo(new ShowOutcome.Nothing());
            assertThat(world.cases.as(other, () -> world.disclosures.open(other, disclosure.id())))
                    .isEmpty();
        }
        String lying = world.cases.as(
                world.worker(),
                () -> tables.sql("SELECT string_agg(encode(sealed, 'escape'), ' ') FROM disclosed_item WHERE case_id ="
                                + " :id")
                        .param("id", file.id())
                        .query(String.class)
                        .single());
        assertThat(lying).doesNotContain("Zovanna");
    }

    @Test
    void whatIsTakenBackClosesAtOnceItemByItem() {
        named(file, NAME);
        reachable();
        Consent consent = world.taken(
                file,
                world.asking(
                        YES,
                        world.share(world.one, Item.NAME, Item.SAFE_CONTACT),
                        world.share(world.other, Item.NAME)));
        Disclosure one = world.disclosed(file, basis(consent), world.one);
        Disclosure other = world.disclosed(file, basis(consent), world.other);
        withdraws(consent, new Withdrawal(Set.of(world.one), Set.of(Item.SAFE_CONTACT)));
        assertThat(world.read(world.receiver, one)).contains(NAME).doesNotContain(NUMBER);
        withdraws(consent, new Withdrawal(Set.of(world.one), Set.of()));
        assertThat(world.shown(world.receiver, one)).isEqualTo(new ShowOutcome.Closed());
        assertThat(world.read(world.otherReceiver, other)).contains(NAME);
        withdraws(consent, Withdrawal.WHOLE);
        assertThat(world.shown(world.otherReceiver, other)).isEqualTo(new ShowOutcome.Closed());
        assertThat(why(world.discloses(file, basis(consent), world.one)))
                .containsExactly(ConsentAgainst.CONSENT_TAKEN_BACK);
        List<Disclosure> proof = world.cases.as(world.worker(), () -> world.disclosures.of(world.worker(), file.id()));
        assertThat(proof).hasSize(2).allSatisfy(each -> {
            assertThat(each.open()).isEmpty();
            assertThat(each.items()).contains(Item.NAME);
        });
    }

    @Test
    void fromTheCommitOnItIsRefusedInATransactionThatRunsAlready() {
        named(file, NAME);
        Consent consent = given(Item.NAME);
        Disclosure disclosure = world.disclosed(file, basis(consent), world.one);
        String seen = world.cases.as(world.receiver, () -> {
            assertThat(world.disclosures.show(world.receiver, disclosure.id())).isInstanceOf(ShowOutcome.Open.class);
            CompletableFuture.runAsync(() -> withdraws(consent, Withdrawal.WHOLE))
                    .join();
            assertThat(world.disclosures.open(world.receiver, disclosure.id())).isEmpty();
            return world.disclosures.show(world.receiver, disclosure.id()).toString();
        });
        assertThat(seen).isEqualTo(new ShowOutcome.Closed().toString());
    }

    @Test
    void nothingIsDisclosedInTheMomentInWhichItIsTakenBack() throws Exception {
        named(file, NAME);
        Consent consent = given(Item.NAME);
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch committing = new CountDownLatch(1);
        CompletableFuture<Boolean> back = CompletableFuture.supplyAsync(() -> world.cases.as(world.worker(), () -> {
            done(world.consents.withdraw(world.worker(), consent.id(), Withdrawal.WHOLE));
            taking.countDown();
            return waited(committing);
        }));
        assertThat(waited(taking)).isTrue();
        CompletableFuture<DiscloseOutcome> passed =
                CompletableFuture.supplyAsync(() -> world.discloses(file, basis(consent), world.one));
        try {
            passed.get(1, TimeUnit.SECONDS);
            throw new AssertionError("it waits for whoever takes it back");
        } catch (TimeoutException waits) {
            committing.countDown();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(back.join()).isTrue();
        assertThat(why(passed.join())).containsExactly(ConsentAgainst.CONSENT_TAKEN_BACK);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itEndsOvernightByTheClock() {
        named(file, NAME);
        ConsentWish wish = world.asking(YES, world.share(world.one, Item.NAME));
        LocalDate today = world.consents.today();
        Consent consent = world.taken(
                file,
                new ConsentWish(
                        wish.about(), wish.whatFor(), wish.shares(), today, Optional.empty(), wish.reading(), YES));
        Disclosure disclosure = world.disclosed(file, basis(consent), world.one);
        assertThat(world.read(world.receiver, disclosure)).contains(NAME);
        Disclosures tomorrow = world.at(
                Clock.fixed(today.plusDays(1).atStartOfDay(CountryTime.ZONE).toInstant(), CountryTime.ZONE));
        Disclosures evening = world.at(Clock.fixed(
                today.plusDays(1).atStartOfDay(CountryTime.ZONE).toInstant().minusSeconds(1), CountryTime.ZONE));
        assertThat(world.cases.as(world.receiver, () -> evening.show(world.receiver, disclosure.id())))
                .isInstanceOf(ShowOutcome.Open.class);
        assertThat(world.cases.as(world.receiver, () -> tomorrow.show(world.receiver, disclosure.id())))
                .isEqualTo(new ShowOutcome.Closed());
        assertThat(world.cases.as(world.receiver, () -> tomorrow.open(world.receiver, disclosure.id())))
                .isEmpty();
        Passing again = world.passing(file, basis(consent), world.one);
        assertThat(why(world.cases.as(world.worker(), () -> tomorrow.disclose(world.worker(), again, disclosure.on()))))
                .containsExactly(ConsentAgainst.CONSENT_EXPIRED);
    }

    @Test
    void aGuardiansYesThatLapsesClosesWhatItOpened() {
        Case child = world.cases.opened(CaseWorld.child());
        named(child, NAME);
        Consent consent = world.taken(child, world.asking(both(Guardian.APPOINTED), world.share(world.one, Item.NAME)));
        Disclosure disclosure = world.disclosed(child, basis(consent), world.one);
        assertThat(world.read(world.receiver, disclosure)).contains(NAME);
        world.grows(child, "age", "known-adult", "age-by", "document");
        assertThat(world.shown(world.receiver, disclosure)).isEqualTo(new ShowOutcome.Closed());
        assertThat(why(world.discloses(child, basis(consent), world.one)))
                .containsExactly(ConsentAgainst.CONSENT_LAPSED);
    }

    @Test
    void whatIsNotCoveredIsRefusedWithItsReason() {
        Consent consent = given(Item.NAME);
        assertThat(why(world.discloses(file, basis(consent), world.other))).containsExactly(ConsentAgainst.NOT_COVERED);
        assertThat(why(world.discloses(
                        new Passing(file.id(), basis(consent), world.one, WhatFor.MEETING, Saying.NOTHING, ""))))
                .containsExactly(ConsentAgainst.NOT_COVERED);
        Consent no = world.taken(file, world.asking(NO, world.share(world.one)));
        assertThat(why(world.discloses(file, basis(no), world.one))).containsExactly(ConsentAgainst.CLIENT_REFUSED);
        Consent perhaps = world.taken(file, world.asking(THINKING, world.share(world.one)));
        assertThat(why(world.discloses(file, basis(perhaps), world.one)))
                .containsExactly(ConsentAgainst.STILL_THINKING);
        assertThat(world.discloses(file, new Basis.OfConsent(UUID.randomUUID()), world.one))
                .isEqualTo(new DiscloseOutcome.Nothing());
        Case another = world.cases.opened(CaseWorld.adult());
        assertThat(world.discloses(another, basis(consent), world.one))
                .as("another client's consent")
                .isEqualTo(new DiscloseOutcome.Nothing());
        Actor manager = world.cases.manager;
        assertThat(world.cases.as(
                        manager,
                        () -> world.disclosures.preview(manager, world.passing(file, basis(consent), world.one))))
                .isEqualTo(new PreviewOutcome.Nothing());
        assertThat(EnumSet.allOf(Item.class)).contains(Item.BASICS);
    }

    @Test
    void theClientHasItOnPaperWithoutWhatWasSaid() throws IOException {
        named(file, NAME);
        Consent consent = given(Item.NAME);
        world.disclosed(file, basis(consent), world.one);
        for (Language language : Language.values()) {
            byte[] pdf = world.cases
                    .as(world.worker(), () -> paper.print(world.worker(), file.id(), language))
                    .orElseThrow();
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read))
                        .contains(file.code().text())
                        .doesNotContain("Zovanna");
            }
        }
        assertThat(acts("DISCLOSURES_PRINTED")).isEqualTo(2);
        assertThat(world.cases.as(world.receiver, () -> paper.print(world.receiver, file.id(), Language.ENGLISH)))
                .isEmpty();
    }

    @Test
    void ofAMemberOfTheFamilyNothingOfTheClientsGoes() {
        named(file, NAME);
        Consent consent = world.taken(
                file,
                new ConsentWish(
                        new About.FamilyMember("Sok Bopha"),
                        WhatFor.REFERRAL,
                        List.of(world.share(world.one, Item.NAME, Item.CASE_NOTE)),
                        world.consents.today().plusDays(3),
                        Optional.empty(),
                        world.reading(),
                        YES));
        Disclosure disclosure = world.disclosed(new Passing(
                file.id(),
                basis(consent),
                world.one,
                WhatFor.REFERRAL,
                new Saying(Optional.of("A loan"), Optional.empty(), Optional.empty(), Optional.empty()),
                ""));
        assertThat(world.read(world.receiver, disclosure)).isEqualTo("Need: A loan\nName: Sok Bopha\n");
    }
}
