package org.spean.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.consent.ConsentWorld.NO;
import static org.spean.consent.ConsentWorld.THINKING;
import static org.spean.consent.ConsentWorld.YES;
import static org.spean.consent.ConsentWorld.done;
import static org.spean.consent.ConsentWorld.why;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.files.FileId;
import org.spean.files.FileOutcome;
import org.spean.files.StoredFiles;
import org.spean.vocabulary.Sensitivity;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Where consent cannot be had something may be decided, within narrow limits; a refusal is an answer. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BestInterestTest {

    private final ConsentWorld world;
    private final StoredFiles files;
    private final JdbcClient tables;
    private final Case file;
    private final Case child;

    BestInterestTest(ApplicationContext beans, StoredFiles files, JdbcClient tables) {
        world = new ConsentWorld(beans);
        this.files = files;
        this.tables = tables;
        file = world.cases.file;
        child = world.cases.opened(CaseWorld.child());
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private DecisionWish wish(Ground ground, Item... items) {
        boolean heard = ground == Ground.UNABLE_TO_DECIDE || ground == Ground.CHILD;
        return new DecisionWish(
                ground,
                WhatFor.REFERRAL,
                world.share(world.one, items),
                world.consents.today().plusDays(7),
                "The ward must know what she was given.",
                heard ? Optional.of("Her sister, and the doctor on duty.") : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private DecisionOutcome decides(Case of, DecisionWish wish) {
        return world.cases.as(world.worker(), () -> world.decisions.decide(world.worker(), of.id(), wish));
    }

    private BestInterestDecision decided(Case of, DecisionWish wish) {
        DecisionOutcome outcome = decides(of, wish);
        if (outcome instanceof DecisionOutcome.Done(BestInterestDecision decision)) {
            return decision;
        }
        throw new AssertionError(outcome);
    }

    private int waiting(Case of) {
        return tables.sql("SELECT count(*) FROM task WHERE kind = 'CONSENT_TELL_CLIENT' AND state = 'OPEN'"
                        + " AND subject_id = :id")
                .param("id", of.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void itWaitsUntilTheClientWasToldWhoGotWhat() {
        BestInterestDecision decision = decided(file, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH));
        assertThat(waiting(file)).isEqualTo(1);
        Disclosure disclosure = world.disclosed(file, new Basis.OfDecision(decision.id()), world.one);
        assertThat(world.read(world.receiver, disclosure)).contains("female");
        LocalDate today = world.consents.today();
        assertThat(why(tells(decision, today.plusDays(1), "Told."))).containsExactly(ConsentAgainst.DAY_TO_COME);
        assertThat(why(tells(decision, today, " "))).containsExactly(ConsentAgainst.MISSING);
        assertThat(waiting(file)).isEqualTo(1);
        assertThat(tells(decision, today, "That the ward knew of her allergy; she is glad of it."))
                .isInstanceOf(DecisionOutcome.Done.class);
        assertThat(waiting(file)).isZero();
        assertThat(why(tells(decision, today, "Again."))).containsExactly(ConsentAgainst.TOLD_ALREADY);
    }

    private DecisionOutcome tells(BestInterestDecision decision, LocalDate on, String how) {
        return world.cases.as(world.worker(), () -> world.decisions.told(world.worker(), decision.id(), on, how));
    }

    @Test
    void hivAndTheFamilyNeverGoWithoutConsentButByTheLawsOrder() {
        for (Ground ground : List.of(Ground.UNABLE_TO_DECIDE, Ground.LIFE_IN_DANGER)) {
            assertThat(why(decides(file, wish(ground, Item.HIV))))
                    .as(ground.name())
                    .containsExactly(ConsentAgainst.HIV_BY_CONSENT_ALONE);
            assertThat(why(decides(file, wish(ground, Item.FAMILY_PROFILE))))
                    .containsExactly(ConsentAgainst.FAMILY_BY_CONSENT_ALONE);
        }
        assertThat(why(decides(child, wish(Ground.CHILD, Item.HIV, Item.FAMILY_PROFILE))))
                .containsExactlyInAnyOrder(ConsentAgainst.HIV_BY_CONSENT_ALONE, ConsentAgainst.FAMILY_BY_CONSENT_ALONE);
        assertThat(waiting(file) + waiting(child)).isZero();
    }

    @Test
    void theLawsOrderIsAttachedAndOnlyWhatItNamesGoes(@TempDir Path folder) throws IOException {
        assertThat(why(decides(file, wish(Ground.LAW, Item.HIV))))
                .containsExactlyInAnyOrder(ConsentAgainst.MISSING, ConsentAgainst.ORDER_NOT_ATTACHED);
        DecisionWish ordered = ordered(paper(file, folder));
        assertThat(decided(file, ordered).wish().share().items()).containsExactlyInAnyOrder(Item.BASICS, Item.HIV);
        assertThat(why(decides(file, ordered(paper(child, folder)))))
                .as("another case's paper")
                .containsExactly(ConsentAgainst.ORDER_NOT_ATTACHED);
    }

    private DecisionWish ordered(UUID paper) {
        DecisionWish bare = wish(Ground.LAW, Item.HIV);
        return new DecisionWish(
                bare.ground(),
                WhatFor.LEGAL_REQUEST,
                bare.share(),
                bare.until(),
                bare.reason(),
                Optional.empty(),
                Optional.of("Order 17/2026 of the court of Battambang"),
                Optional.of(paper));
    }

    private UUID paper(Case of, Path folder) throws IOException {
        Path picture = folder.resolve(UUID.randomUUID() + ".png");
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        FileOutcome outcome = world.cases.as(
                world.worker(), () -> files.keep(world.worker(), of.subject(), Set.of(Sensitivity.LEGAL), picture));
        assertThat(Files.size(picture)).isPositive();
        if (outcome instanceof FileOutcome.Kept(FileId id, int pages)) {
            return id.value();
        }
        throw new AssertionError(outcome);
    }

    @Test
    void aRefusalIsNoConsentThatCannotBeHad() {
        world.taken(file, world.asking(NO, world.share(world.one, Item.HEALTH)));
        assertThat(why(decides(file, wish(Ground.UNABLE_TO_DECIDE, Item.LEGAL))))
                .containsExactly(ConsentAgainst.CLIENT_REFUSED);
        assertThat(decides(file, wish(Ground.LIFE_IN_DANGER, Item.HEALTH))).isInstanceOf(DecisionOutcome.Done.class);
        world.taken(file, world.asking(THINKING, world.share(world.one, Item.HEALTH)));
        assertThat(why(decides(file, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH))))
                .containsExactly(ConsentAgainst.STILL_THINKING);
        Consent yes = world.taken(file, world.asking(YES, world.share(world.one, Item.HEALTH, Item.LEGAL)));
        assertThat(decides(file, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH)))
                .as("who said yes since, and cannot be asked now")
                .isInstanceOf(DecisionOutcome.Done.class);
        done(world.cases.as(
                world.worker(),
                () -> world.consents.withdraw(
                        world.worker(), yes.id(), new Withdrawal(Set.of(), Set.of(Item.HEALTH)))));
        assertThat(why(decides(file, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH))))
                .containsExactly(ConsentAgainst.CLIENT_REFUSED);
        assertThat(decides(file, wish(Ground.UNABLE_TO_DECIDE, Item.LEGAL)))
                .as("what was not taken back")
                .isInstanceOf(DecisionOutcome.Done.class);
    }

    @Test
    void whoeverRefusesSinceEndsWhatWasDecidedForThem() {
        BestInterestDecision decision = decided(file, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH));
        BestInterestDecision danger = decided(file, wish(Ground.LIFE_IN_DANGER, Item.HEALTH));
        Disclosure closes = world.disclosed(file, new Basis.OfDecision(decision.id()), world.one);
        Disclosure stays = world.disclosed(file, new Basis.OfDecision(danger.id()), world.one);
        world.taken(file, world.asking(NO, world.share(world.one)));
        assertThat(world.shown(world.receiver, closes)).isEqualTo(new ShowOutcome.Closed());
        assertThat(world.shown(world.receiver, stays)).isInstanceOf(ShowOutcome.Open.class);
        assertThat(why(world.discloses(file, new Basis.OfDecision(decision.id()), world.one)))
                .containsExactly(ConsentAgainst.CLIENT_REFUSED);
        assertThat(waiting(file)).as("the client is told all the same").isEqualTo(2);
    }

    @Test
    void eachGroundIsForWhomItIsFor() {
        assertThat(why(decides(child, wish(Ground.UNABLE_TO_DECIDE, Item.HEALTH))))
                .containsExactly(ConsentAgainst.ADULTS_ALONE_UNABLE);
        assertThat(why(decides(file, wish(Ground.CHILD, Item.HEALTH)))).containsExactly(ConsentAgainst.NO_CHILD);
        DecisionWish unheard = wish(Ground.CHILD, Item.HEALTH);
        assertThat(why(decides(
                        child,
                        new DecisionWish(
                                Ground.CHILD,
                                unheard.whatFor(),
                                unheard.share(),
                                world.consents.today().plusDays(31),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))))
                .containsExactly(ConsentAgainst.UNTIL_TOO_FAR, ConsentAgainst.MISSING, ConsentAgainst.MISSING);
        DecisionWish published = new DecisionWish(
                Ground.LIFE_IN_DANGER,
                WhatFor.PUBLICATION,
                unheard.share(),
                unheard.until(),
                unheard.reason(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(why(decides(file, published))).containsExactly(ConsentAgainst.PUBLISHED_BY_CONSENT_ALONE);
    }

    @Test
    void aDecisionForAChildEndsWithChildhood() {
        BestInterestDecision decision = decided(child, wish(Ground.CHILD, Item.HEALTH));
        Disclosure disclosure = world.disclosed(child, new Basis.OfDecision(decision.id()), world.one);
        assertThat(world.shown(world.receiver, disclosure)).isInstanceOf(ShowOutcome.Open.class);
        world.grows(child, "age", "known-adult", "age-by", "document");
        assertThat(world.shown(world.receiver, disclosure)).isEqualTo(new ShowOutcome.Closed());
    }

    @Test
    void nobodyElseDecides() {
        for (Actor other : List.of(
                world.cases.stranger,
                world.cases.manager,
                world.cases.focal,
                world.cases.atro,
                world.cases.administrator,
                world.receiver)) {
            assertThat(world.cases.as(
                            other,
                            () -> world.decisions.decide(other, file.id(), wish(Ground.LIFE_IN_DANGER, Item.HEALTH))))
                    .isEqualTo(new DecisionOutcome.Nothing());
        }
    }
}
