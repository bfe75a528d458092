package org.spean.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.consent.ConsentWorld.YES;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.SpeanTest;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.forms.FormDefinitions;
import org.spean.vocabulary.BilingualText;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/**
 * For whatever consent and whatever case: what a receiver sees holds nothing outside of the consent's items. Tried with cases that are
 * filled at random and consents that are drawn at random, by a generator of our own: jqwik has no release for the JUnit Platform 6 of
 * this project. The same ones each time.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProjectionTest {

    private static final Logger log = LoggerFactory.getLogger(ProjectionTest.class);

    private static final int CASES = 3;
    private static final int CONSENTS = 60;

    /** What comes of the case's steps and of what the sender writes. */
    private static final Map<Item, Set<String>> BESIDES =
            Map.of(Item.BASICS, Set.of("Sex", "Age", "Need", "Expected result"), Item.CASE_NOTE, Set.of("Case note"));

    private static final Saying SAYING =
            new Saying(Optional.of("Shelter"), Optional.of("Rest"), Optional.empty(), Optional.of("A note"));

    private final ConsentWorld world;
    private final FormDefinitions definitions;

    ProjectionTest(ApplicationContext beans, FormDefinitions definitions) {
        world = new ConsentWorld(beans);
        this.definitions = definitions;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    @Test
    void nothingIsSeenThatWasNotAgreedTo() {
        int seen = 0;
        EnumSet<Item> ever = EnumSet.noneOf(Item.class);
        for (int seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            Case file = world.cases.opened(CaseWorld.adult());
            Canaries canaries = new Canaries(world.cases, file, random);
            canaries.fill(definitions);
            assertThat(canaries.sung()).hasSizeGreaterThan(150);
            for (int nth = 0; nth < CONSENTS; nth++) {
                Set<Item> items = drawn(random);
                Projection projection = seen(file, new Share(world.one, items));
                items.add(Item.BASICS);
                assertThat(canaries.strays(projection, items, BESIDES))
                        .as("seed %s, consent %s: %s", seed, nth, items)
                        .isEmpty();
                ever.addAll(projection.items());
                seen += projection.parts().stream()
                        .mapToInt(part -> part.lines().size())
                        .sum();
            }
        }
        assertThat(ever).as("each item said something once").contains(allButPicture());
        log.info("{} consents, {} lines looked at", CASES * CONSENTS, seen);
    }

    private static Item[] allButPicture() {
        return EnumSet.complementOf(EnumSet.of(Item.PICTURE)).toArray(Item[]::new);
    }

    private static Set<Item> drawn(Random random) {
        EnumSet<Item> items = EnumSet.noneOf(Item.class);
        int of = 1 + random.nextInt(4);
        for (Item item : Item.values()) {
            if (random.nextInt(of + 1) == 0) {
                items.add(item);
            }
        }
        return items;
    }

    private Projection seen(Case file, Share share) {
        Consent consent = world.taken(file, world.asking(YES, share));
        Passing passing =
                new Passing(file.id(), new Basis.OfConsent(consent.id()), world.one, WhatFor.REFERRAL, SAYING, "");
        PreviewOutcome outcome =
                world.cases.as(world.worker(), () -> world.disclosures.preview(world.worker(), passing));
        if (outcome instanceof PreviewOutcome.Open(Projection projection, var leftOut, var notYours)) {
            Projection frozen = world.cases
                    .as(world.worker(), () -> new Frozen(world.disclosed(passing)))
                    .read(world);
            assertThat(ConsentWorld.text(frozen)).isEqualTo(ConsentWorld.text(projection));
            return frozen;
        }
        throw new AssertionError(outcome);
    }

    /** What the receiver really reads. */
    private record Frozen(Disclosure disclosure) {

        private Projection read(ConsentWorld world) {
            return ((ShowOutcome.Open) world.shown(world.receiver, disclosure)).projection();
        }
    }

    @Test
    void whoeverLooksForStraysFindsThem() {
        Case file = world.cases.opened(CaseWorld.adult());
        Canaries canaries = new Canaries(world.cases, file, new Random(9));
        canaries.fill(definitions);
        Canaries.Canary hiv = canaries.sung().stream()
                .filter(each -> each.items().contains(Item.HIV) && !each.word().isEmpty())
                .findFirst()
                .orElseThrow();
        Projection leaking = new Projection(List.of(new Projection.Part(
                Item.HEALTH,
                List.of(new Projection.Line(new BilingualText(hiv.question(), ""), new BilingualText(hiv.word(), ""))),
                Optional.empty())));
        assertThat(canaries.strays(leaking, EnumSet.of(Item.BASICS, Item.HEALTH), BESIDES))
                .containsExactly(hiv.place() + " under HEALTH", hiv.question() + " under HEALTH");
        assertThat(canaries.strays(leaking, EnumSet.of(Item.BASICS), BESIDES))
                .containsExactly("HEALTH was not agreed to");
    }
}
