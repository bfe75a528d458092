package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.widgets.UndoNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of a resource book, as whoever reads and whoever keeps it meet it. */
@SpeanTest
@WithAnonymousUser
class BookPageTest extends SpringBrowserlessTest {

    private static final String PAGE = "province/KH-24/resource-book";

    @Autowired
    private JdbcClient tables;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void noEditionIsLeft() {
        transaction.executeWithoutResult(status ->
                tables.sql("DELETE FROM book_edition WHERE place = '24'").update());
    }

    @Test
    void aStrangerPrintsTheCopyForEverybodyInBothLanguages() {
        String page = opened(PAGE);

        assertThat(page)
                .contains("Resource book: Pailin", "For everybody", "No edition has been made yet")
                .doesNotContain("For partners", "Make edition");
        assertThat(copies()).containsExactly("book/KH-24/km.pdf?for=public", "book/KH-24/en.pdf?for=public");
    }

    @Test
    @WithUserDetails("caseworker")
    void aPartnerPrintsForPartnersTooButMakesNoEdition() {
        String page = opened(PAGE);

        assertThat(page).contains("For everybody", "For partners").doesNotContain("For coordinators", "Make edition");
        assertThat(copies()).contains("book/KH-24/km.pdf?for=partners").hasSize(4);
    }

    @Test
    @WithUserDetails("editor")
    void whoKeepsTheBookMakesAnEditionAndTakesItBack() {
        assertThat(opened(PAGE)).contains("For coordinators");

        test(find(NativeButton.class).withText("Make edition 1").single()).click();

        assertThat(read()).contains("Edition 1, ", "Make edition 2").doesNotContain("No edition has been made yet");
        assertThat(copies()).hasSize(12);
        assertThat(find(UndoNotice.class).exists()).isTrue();

        test(find(NativeButton.class).withText("Make edition 2").single()).click();

        assertThat(read()).contains("Nothing has changed since edition 1");

        test(find(NativeButton.class).withText("Take this edition back").single())
                .click();

        assertThat(read()).contains("Edition 1 was taken back", "No edition has been made yet", "Make edition 1");
    }

    @Test
    void theProvincesPageLeadsToItsBookAndTheCountrysBookToAll() {
        opened("province/KH-24");
        assertThat(find(Anchor.class).all()).anyMatch(anchor -> anchor.getHref().equals(PAGE));

        assertThat(opened("resource-book")).contains("Resource book: Cambodia", "Books of the provinces");
        assertThat(find(Anchor.class).all()).anyMatch(anchor -> anchor.getHref().equals(PAGE));
    }

    private List<String> copies() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("book/"))
                .toList();
    }

    private String opened(String address) {
        UI.getCurrent().navigate(address);
        return read();
    }

    private String read() {
        return read(getCurrentView().getElement());
    }

    private static String read(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(BookPageTest::read).collect(Collectors.joining(" "));
    }
}
