package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.SpeanTest;
import org.spean.consent.Canaries;
import org.spean.consent.Item;
import org.spean.consent.Projection;
import org.spean.consent.ShowOutcome;
import org.spean.consent.Withdrawal;
import org.spean.consent.ui.ProjectionView;
import org.spean.forms.FormDefinitions;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * Whatever leaves by a referral holds nothing outside consent (Standards 6.3, 11.7): the receiver's page and the paper, for consents
 * that are drawn at random over a case in which every answer is a word that stands nowhere else; and what is written down of it on the
 * way (messages, tasks, the log, the directory's side of it) holds none of these words at all.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutsideConsentTest {

    private static final Logger log = LoggerFactory.getLogger(OutsideConsentTest.class);
    private static final int CONSENTS = 12;

    private final ReferralWorld world;
    private final ReferralCopies copies;
    private final FormDefinitions definitions;
    private final JdbcClient tables;

    OutsideConsentTest(BeanFactory beans, ReferralCopies copies, FormDefinitions definitions, JdbcClient tables) {
        world = new ReferralWorld(beans);
        this.copies = copies;
        this.definitions = definitions;
        this.tables = tables;
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    @Test
    void neitherPageNorPaperSaysWhatWasNotAgreedTo() {
        Random random = new Random(9);
        Canaries canaries = new Canaries(world.cases, world.file(), random);
        canaries.fill(definitions);
        assertThat(canaries.sung()).hasSizeGreaterThan(150);
        EnumSet<Item> printed = EnumSet.noneOf(Item.class);
        int found = 0;
        for (int nth = 0; nth < CONSENTS; nth++) {
            // Once all of it, so that each is looked for where it may stand.
            Set<Item> items = nth == 0 ? EnumSet.complementOf(EnumSet.of(Item.PICTURE)) : drawn(random);
            Referral sent = sent(items);
            items.add(Item.BASICS);
            Projection projection = shown(sent);
            String page = Stream.of(Language.values())
                    .map(language -> new ProjectionView(projection, language)
                            .getElement()
                            .getTextRecursively())
                    .collect(Collectors.joining());
            String print = Stream.of(Language.values())
                    .map(language -> read(world.as(
                                    world.receiver,
                                    () -> copies.paper(world.receiver, sent.id(), Side.RECEIVER, language))
                            .orElseThrow()))
                    .collect(Collectors.joining());
            for (String text : List.of(page, print)) {
                assertThat(canaries.leaks(text, items)).as("%s", items).isEmpty();
            }
            assertThat(canaries.heard(print)).isEqualTo(canaries.heard(page));
            printed.addAll(canaries.heard(print));
            found += canaries.heard(print).size();
            assertThat(told(canaries))
                    .as("nothing of it is written down on the way")
                    .isEmpty();
            withdraws(sent);
            assertThat(world.as(
                            world.receiver,
                            () -> copies.paper(world.receiver, sent.id(), Side.RECEIVER, Language.KHMER)))
                    .as("no paper after it was taken back")
                    .isEmpty();
        }
        assertThat(printed).contains(Item.NAME, Item.HEALTH, Item.HIV, Item.FAMILY_PROFILE, Item.LEGAL);
        log.info("{} consents, {} kinds of facts found on paper, none outside", CONSENTS, found);
    }

    @Test
    void whoeverLooksForALeakFindsIt() {
        Canaries canaries = new Canaries(world.cases, world.file(), new Random(9));
        canaries.fill(definitions);
        Canaries.Canary hiv = canaries.sung().stream()
                .filter(each -> each.items().contains(Item.HIV) && !each.word().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(canaries.leaks("she said " + hiv.word(), EnumSet.of(Item.HEALTH)))
                .containsExactly(hiv.place());
    }

    private static Set<Item> drawn(Random random) {
        EnumSet<Item> items = EnumSet.noneOf(Item.class);
        for (Item item : Item.values()) {
            if (item != Item.PICTURE && random.nextInt(3) == 0) {
                items.add(item);
            }
        }
        return items;
    }

    private Referral sent(Set<Item> items) {
        ReferralDraft draft = world.written(Urgency.SOON, world.service);
        world.agrees(items, world.service);
        if (world.sends(draft) instanceof SendOutcome.Done(List<Referral> all)) {
            return all.getFirst();
        }
        throw new AssertionError("not sent");
    }

    private Projection shown(Referral of) {
        return ((ShowOutcome.Open) world.as(world.receiver, () -> world.referrals.show(world.receiver, of.id())))
                .projection();
    }

    private void withdraws(Referral of) {
        world.as(
                world.worker(),
                () -> world.consents.withdraw(world.worker(), of.basis().orElseThrow(), Withdrawal.WHOLE));
    }

    private List<String> told(Canaries canaries) {
        String all = String.join(
                "\n",
                tables.sql("SELECT coalesce(slots::text, '') || coalesce(body, '') FROM message"
                                + " UNION ALL SELECT row_to_json(t)::text FROM task t"
                                + " UNION ALL SELECT row_to_json(r)::text FROM referral_clock r"
                                + " UNION ALL SELECT row_to_json(e)::text FROM log.entry e")
                        .query((row, number) -> row.getString(1))
                        .list());
        return canaries.sung().stream()
                .map(Canaries.Canary::word)
                .filter(word -> !word.isEmpty() && all.contains(word))
                .toList();
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
