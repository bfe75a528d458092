package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.spean.directory.book.ResourceBook;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;

/** The resource book of a province. */
@Route(DirectoryLinks.PROVINCE + "/:code/" + BookLinks.BOOK)
@AnonymousAllowed
class BookOfProvinceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ResourceBook book;
    private final Shelf shelf;
    private String title = "";

    BookOfProvinceView(ResourceBook book, Shelf shelf) {
        this.book = book;
        this.shelf = shelf;
        setClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Address.read(event, "code", PlaceCode::ofIso)
                .flatMap(code -> shelf.gazetteer().province(code))
                .ifPresentOrElse(
                        province -> show(province, reader), () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Province province, Reader reader) {
        String name = province.name().in(reader.language());
        title = reader.say("book.of", name);
        removeAll();
        add(new Crumb(reader).step(DirectoryLinks.province(province.code()), name));
        add(new BookDesk(title, Optional.of(province.code()), book, shelf, reader));
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("book.title") : title;
    }
}
