package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A one-time link, from the simulated telephone on which it is tapped to the answer, on the narrowest screen. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkInBrowserTest {

    private static final int NARROWEST = 240;

    private final Questions questions;
    private final Dispatcher dispatcher;
    private final ToldAsker asker;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID about = UUID.randomUUID();
    private final PhoneNumber number = OwnNumber.drawn();

    LinkInBrowserTest(
            Questions questions,
            Dispatcher dispatcher,
            ToldAsker asker,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.dispatcher = dispatcher;
        this.asker = asker;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyIsAsked() {
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.KHMER);
            phones.verified(number);
            questions.withdraw(
                    PhoneCodes.NAME, UUID.nameUUIDFromBytes(number.e164().getBytes(StandardCharsets.US_ASCII)));
            questions.ask(new Ask(
                    Asked.DATE,
                    MessageKind.DATE_ASKED,
                    new Recipient.OfNumber(number),
                    ToldAsker.NAME,
                    about,
                    Slots.builder()
                            .activity(Activity.VISIT)
                            .date(day(3))
                            .district(new PlaceCode("02"))
                            .build(),
                    clock.instant().plus(Duration.ofDays(2)),
                    true));
        });
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    @AfterEach
    void leave() {
        for (String where :
                new String[] {"message WHERE recipient", "question WHERE recipient", "simulated_message WHERE number"
                }) {
            transaction.executeWithoutResult(status -> tables.sql("DELETE FROM " + where + " = ?")
                    .param(number.e164())
                    .update());
        }
    }

    private LocalDate day(int ahead) {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE).plusDays(ahead);
    }

    private String path() {
        return tables.sql("SELECT substring(body FROM '/a/[1-9A-Za-z]{22}') FROM simulated_message WHERE number = ?")
                .param(number.e164())
                .query((row, count) -> String.valueOf(row.getString(1)))
                .single();
    }

    @Test
    void withoutJavaScriptOnTheNarrowestTelephoneInKhmer(Visitor visitor) {
        Page page = visitor.reads(Language.KHMER)
                .withoutJavaScript()
                .onScreen(NARROWEST)
                .expects("422")
                .opens(path());
        visitor.photographs(page, "answer-link");
        fits(page);

        page.locator("form:has(button[value=other]) input[name=day]").fill("31/02");
        page.locator("button[value=other]").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("គ្មានថ្ងៃនេះទេ");
        assertThat(page.locator("form:has(button[value=other]) input[name=day]").inputValue())
                .isEqualTo("31/02");
        visitor.photographs(page, "answer-link-wrong");
        fits(page);

        LocalDate other = day(9);
        page.locator("form:has(button[value=other]) input[name=day]")
                .fill(other.getDayOfMonth() + "." + other.getMonthValue());
        page.locator("button[value=other]").click();
        assertThat(page.locator("main").innerText()).contains("អរគុណ");
        assertThat(asker.said().get(about)).isInstanceOf(Said.AnotherDate.class);
        visitor.photographs(page, "answer-link-answered");
        fits(page);

        page.locator("button[value=back]").click();
        assertThat(page.locator("button[value=yes]").count()).isEqualTo(1);
        assertThat(asker.said()).doesNotContainKey(about);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROWEST);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('button')).minHeight"))
                .as("its own style is let in")
                .isEqualTo("48px");
    }

    @Test
    void onASimulatedTelephoneItIsTapped(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page telephone = visitor.opens("/telephones?number=" + number.e164().substring(1));
        Page opened = telephone.waitForPopup(() -> telephone
                .locator(".screen a[href='" + path().substring(1) + "']")
                .click());
        opened.locator("button[value=cannot]").click();
        assertThat(opened.locator("main").innerText()).contains("Your answer: cannot come");
        assertThat(asker.said().get(about)).isEqualTo(new Said.Cannot());
    }
}
