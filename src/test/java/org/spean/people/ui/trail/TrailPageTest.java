package org.spean.people.ui.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Actors;
import org.spean.access.Held;
import org.spean.access.PlainBrowser;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of the log in a browser, its table and the client's record. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TrailPageTest {

    private final AccessLog log;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final int port;
    private final Subject ours = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final String outsider = "=HYPERLINK(\"x\") " + UUID.randomUUID();

    TrailPageTest(AccessLog log, JdbcClient tables, TransactionTemplate transaction, @LocalServerPort int port) {
        this.log = log;
        this.tables = tables;
        this.transaction = transaction;
        this.port = port;
    }

    @BeforeEach
    void aCaseOfTheDemonstrationsCentre() {
        String centre = tables.sql("SELECT g.remit_key FROM role_grant g JOIN account a ON a.id = g.account_id"
                        + " WHERE a.sign_in_name = 'manager' AND g.role = 'MANAGER'")
                .query(String.class)
                .single();
        transaction.executeWithoutResult(status -> {
            tables.sql("INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                            + " VALUES ('CASE', ?, 'OWN_CENTRE', 'ORGANIZATION', ?, 'test', 'epoch')")
                    .params(ours.id(), centre)
                    .update();
            tables.sql("INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                            + " VALUES ('CASE', ?, 'COUNTRY', 'COUNTRY', '', 'test', 'epoch')")
                    .params(ours.id())
                    .update();
            tables.sql("INSERT INTO glass (id, subject_kind, subject_id, account_id, account_name, reason, broken_at,"
                            + " until_at) VALUES (?, 'CASE', ?, ?, 'Nhem Test', 'She called from the road at night.',"
                            + " now() - interval '8 days', now() - interval '7 days')")
                    .params(UUID.randomUUID(), ours.id(), UUID.randomUUID())
                    .update();
            Held focal = new Held(Role.FOCAL_PERSON, Remit.province(new PlaceCode("02")), Instant.EPOCH, null, null);
            log.write(
                    Actor.person(UUID.randomUUID(), outsider, Set.of(focal)),
                    Act.CASE_READ,
                    Optional.of(ours),
                    Map.of("answers", "CONTACT FAMILY", "reason", "+855 a visit on Monday"));
            log.write(
                    Actor.person(
                            UUID.randomUUID(),
                            "Long Test",
                            Actors.person("x", Role.ATRO_OFFICER).held()),
                    Act.IDENTITY_SHOWN,
                    Optional.of(ours),
                    Map.of("answers", "IDENTITY GENERAL"));
        });
    }

    @AfterEach
    void leavesNothing() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM reach WHERE subject_id = ?")
                    .param(ours.id())
                    .update();
            tables.sql("DELETE FROM glass WHERE subject_id = ?")
                    .param(ours.id())
                    .update();
        });
    }

    @EachScreen
    void theLogKeepsNobodyOut(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("auditor");
        Page page = visitor.opens("/access-log");
        page.locator(".chain .btn").first().click();
        page.locator(".chain .says")
                .getByText(language == Language.KHMER ? "ដូចពេលសរសេរ" : "as they were written")
                .waitFor();
        looksRight(page, visitor, "log", language, width);
        page.locator("vaadin-text-field input").first().fill("Long Test");
        page.waitForURL("**/access-log?who=Long%20Test");
        looksRight(page, visitor, "log-narrowed", language, width);

        Page emergencies = visitor.opens("/emergencies");
        emergencies.locator(".emergency .btn.main").first().click();
        emergencies.locator(".review .btn.main").click();
        emergencies.locator("vaadin-text-area[invalid]").waitFor();
        looksRight(emergencies, visitor, "emergencies", language, width);
    }

    @EachScreen
    void whoLookedKeepsNobodyOut(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("manager");
        looksRight(visitor.opens("/who-looked?from=2020-01-01&to=2020-01-07"), visitor, "looks-none", language, width);
        Page page = visitor.opens("/who-looked?case=" + ours.id() + "&from=" + today(-1) + "&to=" + today(0));
        looksRight(page, visitor, "looks", language, width);
        page.locator(".trail .row .btn").click();
        page.locator(".record table").waitFor();
        looksRight(page, visitor, "record", language, width);
    }

    private String today(int later) {
        return tables.sql("SELECT ((statement_timestamp() AT TIME ZONE 'Asia/Phnom_Penh')::date + ?)::text")
                .param(later)
                .query(String.class)
                .single();
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "trail-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }

    @Test
    void anEmergencyIsJudgedAndIsGone(Visitor visitor) {
        visitor.signsIn("auditor");
        Page page = visitor.opens("/emergencies");
        Locator card = page.locator(".emergency")
                .filter(new Locator.FilterOptions().setHasText(ours.id().toString()));
        card.getByText("overdue").waitFor();
        card.locator(".btn.main").first().click();
        card.locator("vaadin-radio-button").first().click();
        card.locator("textarea").fill("Rang back: it was so.");
        card.locator(".review .btn.main").click();
        page.getByText("Your judgement is written down.").waitFor();

        assertThat(tables.sql("SELECT justified FROM glass WHERE subject_id = ?")
                        .param(ours.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theTableHoldsWhatTheScreenShowsAndNoFormula() {
        try (PlainBrowser browser = new PlainBrowser(port, "10.61.0.1")) {
            assertThat(browser.presses("auditor")).isTrue();
            HttpResponse<String> table = browser.opens("/access-log.csv?subject=" + ours.id());

            assertThat(table.statusCode()).isEqualTo(200);
            assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
                    .isEqualTo("attachment; filename=\"access-log.csv\"");
            assertThat(table.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
            assertThat(table.body().lines()).hasSize(3);
            assertThat(table.body())
                    .startsWith("\uFEFFEntry,When,Who")
                    .contains("\"'" + outsider.replace("\"", "\"\"") + "\"", "saw who the client is", "+07:00");
            assertThat(table.body().lines().filter(line -> line.contains("LOG_")))
                    .isEmpty();
        }
        assertThat(tables.sql("SELECT screen FROM log.entry WHERE act = 'LOG_EXPORTED'"
                                + " AND told ->> 'query' = 'subject=' || ?")
                        .param(ours.id().toString())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .list())
                .containsExactly("access-log.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "atro", "caseworker"})
    void forAnybodyElseTheTableAndTheRecordAreNotThere(String name) {
        try (PlainBrowser browser = new PlainBrowser(port, "10.61.0.2")) {
            assertThat(browser.presses(name)).isTrue();
            HttpResponse<String> nothing = browser.opens("/record-of-accesses/" + UUID.randomUUID());
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(browser.opens("/access-log.csv").statusCode()).isEqualTo(404);
            HttpResponse<String> record = browser.opens("/record-of-accesses/" + ours.id());
            assertThat(record.statusCode()).isEqualTo(name.equals("manager") ? 200 : 404);
            if (!name.equals("manager")) {
                assertThat(record.body().replace(ours.id().toString(), ""))
                        .hasSameSizeAs(nothing.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ""));
            }
            assertThat(browser.opens("/record-of-accesses/none").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theRecordSaysRolesAndOfficesInBothLanguagesAndNobodysName() {
        try (PlainBrowser browser = new PlainBrowser(port, "10.61.0.3")) {
            assertThat(browser.presses("manager")).isTrue();
            String record = browser.opens("/record-of-accesses/" + ours.id()).body();

            assertThat(record)
                    .contains("focal person, for Battambang", "ATRO officer, for the whole country")
                    .contains(
                            "read a case: contacts, family",
                            "a visit on Monday",
                            ours.id().toString())
                    .contains("បានអានករណី", "បញ្ជីអ្នកចូលមើល", "Record of accesses")
                    .doesNotContain("HYPERLINK", "Long Test", "Nhem Test");
        }
    }
}
