package org.spean.forms.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.forms.ui.FormDoor.form;
import static org.spean.forms.ui.FormDoor.identity;
import static org.spean.forms.ui.FormDoor.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.files.Brought;
import org.spean.machine.SpeanHome;
import org.spean.machine.Superuser;
import org.spean.vocabulary.Language;
import org.springframework.test.context.TestConstructor;

/** Pictures of a form in a browser: several at once, taken away with their files, and brought back. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FormPicturesInPageTest {

    private static final String LIVE = " AND taken_away_at IS NULL";

    private final SpeanHome home;
    private final DataSource database;
    private String form = "";

    FormPicturesInPageTest(SpeanHome home, DataSource database) {
        this.home = home;
        this.database = database;
    }

    @AfterEach
    void noFileStays() throws SQLException {
        try (Connection past = Superuser.enters(home, database);
                PreparedStatement all = past.prepareStatement("DELETE FROM stored_file WHERE subject_id ="
                        + " (SELECT folder FROM filled_form WHERE id = ?)")) {
            all.setObject(1, UUID.fromString(form));
            all.executeUpdate();
            past.commit();
        }
    }

    /** Files of the form's folder, past the wall. */
    private int files(String which) throws SQLException {
        try (Connection past = Superuser.enters(home, database);
                PreparedStatement all = past.prepareStatement("SELECT count(*) FROM stored_file WHERE subject_id ="
                        + " (SELECT folder FROM filled_form WHERE id = ?)" + which)) {
            all.setObject(1, UUID.fromString(form));
            ResultSet rows = all.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private Page opened(Page page) {
        form = path(page).replaceFirst(".*/", "");
        return page;
    }

    private static FilePayload scan(int number) {
        return new FilePayload("scan-" + number + ".png", "image/png", Brought.picture("png", 400 + 100 * number, 300));
    }

    private static void brings(Page page, String where, FilePayload... files) {
        page.locator(where + " vaadin-upload input[type=file]").first().setInputFiles(files);
    }

    private static Page paper(Page page) {
        page.locator(".form-bar").getByText("The paper instead").click();
        return page;
    }

    private static Locator lines(Page page) {
        return page.locator(".form-paper-line");
    }

    @Test
    void severalScansAtOnceAreAllKeptAsTheFormsPaperAndThenLessIsAsked(Visitor visitor) throws SQLException {
        Page page = paper(opened(form(visitor, 5, Language.ENGLISH)));
        int asked = page.locator(".form-section .form-field").count();
        brings(
                page,
                ".form-paper",
                Stream.of(1, 2, 3, 4, 5).map(FormPicturesInPageTest::scan).toArray(FilePayload[]::new));

        assertThat(page.locator(".form-paper > .note").first()).containsText("The paper is here as pictures");
        assertThat(lines(page)).hasCount(5);
        assertThat(files(LIVE)).isEqualTo(5);
        assertThat(page.locator(".form-section .form-field").count()).isLessThan(asked);
        Axe.check(page);
        page.reload();
        visitor.settles(page);
        assertThat(lines(page)).hasCount(5);
    }

    @Test
    void ofSeveralScansTheOneThatIsRefusedIsSaidAndTheOthersStay(Visitor visitor) throws SQLException {
        Page page = paper(opened(form(visitor, 5, Language.ENGLISH)));
        brings(page, ".form-paper", scan(1), new FilePayload("beach.jpg", "image/jpeg", Brought.program()), scan(2));

        assertThat(lines(page)).hasCount(2);
        assertThat(page.locator(".form-paper .refusals")).containsText("beach.jpg: This is no picture and no PDF");
        assertThat(files(LIVE)).isEqualTo(2);
        isShown(page);
        page.locator(".form-paper").getByText("Close").click();
        assertThat(page.locator(".form-paper > .note").first()).containsText("The paper is here as pictures");
        assertThat(lines(page)).hasCount(2);
    }

    @Test
    void whatCameWhenThePageWasLeftBelongsToNothingAndGoes(Visitor visitor) throws SQLException {
        Page page = paper(opened(form(visitor, 5, Language.ENGLISH)));
        // As the part sends it, but the page never hears that it came.
        assertThat(page.locator(".form-paper vaadin-upload").evaluate("""
                async upload => {
                  const scan = await new Promise(done => document.createElement('canvas').toBlob(done, 'image/png'));
                  return (await fetch(upload.target, {method: 'POST', body: scan})).status;
                }""")).isEqualTo(200);
        assertThat(files(LIVE)).isEqualTo(1);

        page.locator(".form-paper").getByText("Close").click();
        assertThat(page.locator(".form-paper")).hasCount(0);
        assertThat(files("")).isEqualTo(1);
        assertThat(files(LIVE)).isZero();
    }

    @Test
    void aPaperIsTakenAwayWithItsFileAndBothComeBack(Visitor visitor) throws SQLException {
        Page page = paper(opened(form(visitor, 5, Language.ENGLISH)));
        brings(page, ".form-paper", scan(1));
        isShown(page);
        page.locator(".form-paper").getByText("Take this picture away").click();
        assertThat(lines(page)).hasCount(0);
        assertThat(files(LIVE)).isZero();

        page.locator(".undo-notice button").click();
        assertThat(lines(page)).hasCount(1);
        assertThat(files(LIVE)).isEqualTo(1);
    }

    @Test
    void whatIsBroughtForAFormThatWasFinishedMeanwhileIsNotKeptAndThatIsSaid(Visitor visitor) throws SQLException {
        Page page = paper(opened(form(visitor, 5, Language.ENGLISH)));
        Page elsewhere = visitor.opens(path(page) + "?section=signatures");
        elsewhere.getByText("The form is done").click();
        assertThat(elsewhere.locator(".form-status")).containsText("This form is finished");
        brings(page, ".form-paper", scan(1), scan(2));

        assertThat(page.locator(".form-status")).containsText("What you typed or brought last is not kept");
        assertThat(files("")).isEqualTo(2);
        assertThat(files(LIVE)).isZero();
    }

    @Test
    void aPhotoGoesWithItsFileAndComesBackAndGoesWhenTheClientNoLongerAgrees(Visitor visitor) throws SQLException {
        Page page = opened(identity(visitor));
        Locator consent = page.locator("#field-photo-consent vaadin-radio-button label");
        consent.first().click();
        visitor.settles(page);
        brings(page, "#field-photo", scan(1));
        assertThat(page.locator("#field-photo .kept-small img")).isVisible();
        assertThat(files(LIVE)).isEqualTo(1);

        isShown(page);
        away(page).click();
        assertThat(page.locator("#field-photo vaadin-upload").first()).isVisible();
        assertThat(files(LIVE)).isZero();
        page.locator(".undo-notice button").click();
        assertThat(page.locator("#field-photo .kept-small img")).isVisible();
        assertThat(files(LIVE)).isEqualTo(1);

        page.locator("#field-photo .form-how button").first().click();
        assertThat(page.locator("#field-photo [aria-pressed=true]")).hasText("unknown");
        assertThat(files(LIVE)).isZero();
        page.locator(".undo-notice button").click();
        assertThat(page.locator("#field-photo .kept-small img")).isVisible();

        isShown(page);
        away(page).click();
        assertThat(page.locator("#field-photo vaadin-upload").first()).isVisible();
        assertThat(files(LIVE)).isZero();
        page.keyboard().press("Alt+z");
        assertThat(page.locator("#field-photo .kept-small img")).isVisible();
        assertThat(files(LIVE)).isEqualTo(1);

        consent.nth(1).click();
        assertThat(page.locator("#field-photo")).containsText("No picture is asked for here any more");
        assertThat(page.locator("#field-photo img")).hasCount(0);
        Axe.check(page);
        isShown(page);
        away(page).click();
        assertThat(page.locator("#field-photo")).isHidden();
        assertThat(files(LIVE)).isZero();
    }

    private static Locator away(Page page) {
        return page.locator("#field-photo").getByText("Take the picture away");
    }

    /** A picture that is replaced while it comes is asked for in vain, and the browser says so. */
    private static void isShown(Page page) {
        page.waitForFunction(
                "() => [...document.querySelectorAll('.kept-small img')].every(each => each.complete && each.naturalWidth)");
    }
}
