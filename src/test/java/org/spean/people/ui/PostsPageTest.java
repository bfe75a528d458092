package org.spean.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.TestConstructor;

/** The screens of posts, people and organizations in a browser. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PostsPageTest {

    private static final String MAIN = ".holding .btn.main";

    private final PostBook book;
    private final PostWorld world;

    PostsPageTest(AutowireCapableBeanFactory beans, PostBook book) {
        this.book = book;
        world = new PostWorld(beans);
    }

    @EachScreen
    void nobodyIsKeptOutOfThePosts(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("atro");
        looksRight(visitor.opens("/posts"), visitor, "overview", language, width);
        looksRight(visitor.opens("/posts/province/02"), visitor, "province", language, width);
        Page post = visitor.opens("/" + PostLinks.post(battambang()));
        looksRight(post, visitor, "post", language, width);

        post.locator(MAIN).click();
        post.locator(".propose .btn.main").click();
        post.locator("vaadin-combo-box[invalid], vaadin-text-field[invalid]")
                .first()
                .waitFor();
        looksRight(post, visitor, "hand-over-wrong", language, width);

        Page found = visitor.opens("/posts");
        found.locator(".roles vaadin-text-field input").fill("chanti");
        found.locator(".people a").first().waitFor();
        looksRight(found, visitor, "found", language, width);
    }

    @EachScreen
    void nobodyIsKeptOutOfPeopleAndOrganizations(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("admin");
        Page people = visitor.opens("/people");
        looksRight(people, visitor, "people", language, width);
        people.locator(".people a").first().click();
        people.locator(".sheet dl").waitFor();
        looksRight(people, visitor, "person", language, width);
        Page organizations = visitor.opens("/organizations");
        looksRight(organizations, visitor, "organizations", language, width);
        organizations.locator(".people a").first().click();
        organizations.locator(".sheet dl").waitFor();
        looksRight(organizations, visitor, "organization", language, width);
        looksRight(visitor.opens("/confirmations"), visitor, "confirmations", language, width);
    }

    private PostId battambang() {
        return book.in(world.named("atro"), new PlaceCode("02")).stream()
                .filter(line -> line.post().kind() == PostKind.FOCAL_LEADER)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "posts-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
