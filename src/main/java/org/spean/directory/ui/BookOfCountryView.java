package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.spean.directory.book.ResourceBook;
import org.spean.geography.Province;

/** The resource book of the whole country. */
@Route(BookLinks.BOOK)
@Menu(title = "book.menu", order = 20)
@AnonymousAllowed
class BookOfCountryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ResourceBook book;
    private final Shelf shelf;

    BookOfCountryView(ResourceBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
        setClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        removeAll();
        add(new Crumb(reader));
        add(new BookDesk(reader.say("book.of", reader.say("book.country")), Optional.empty(), book, shelf, reader));
        add(new SheetPart(reader.say("book.desk.provinces"), provinces(reader)));
    }

    private Paragraph provinces(Reader reader) {
        Paragraph books = new Paragraph();
        for (Province province : shelf.gazetteer().provinces()) {
            if (books.getComponentCount() > 0) {
                books.add(new Span(reader.say("page.reach.comma")));
            }
            books.add(new Anchor(
                    BookLinks.page(Optional.of(province.code())),
                    province.name().in(reader.language())));
        }
        return books;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("book.of", getTranslation("book.country"));
    }
}
