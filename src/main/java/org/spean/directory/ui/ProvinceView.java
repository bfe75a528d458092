package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.spean.directory.EntryPhone;
import org.spean.directory.Hotline;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;

/** The page of a province: who reported to work there, who works everywhere, whom to ring. */
@Route(DirectoryLinks.PROVINCE + "/:code")
@AnonymousAllowed
class ProvinceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private String title = "";

    ProvinceView(Shelf shelf) {
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
        title = province.name().in(reader.language());
        ProvinceServices services = ProvinceServices.of(province.code(), shelf, reader);
        removeAll();
        add(new ProvinceHead(province, services, reader));
        add(services.local(shelf, reader));
        add(services.nationwide(shelf, reader));
        add(new SheetPart(
                reader.say("page.hotlines.title"),
                new HotlineList(lines(reader), shelf, reader),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("page.hotlines.all"))));
        add(new SheetPart(
                reader.say("page.province.neighbours"), CoverageWords.links(province.neighbours(), shelf, reader)));
        add(new PartnersSeeMore(reader));
    }

    /** People's own telephones are on the page of the lines: a province has none of its own. */
    private List<Hotline> lines(Reader reader) {
        return shelf.directory().hotlines(reader.tier()).stream()
                .filter(line -> line.phone().kind() != EntryPhone.Kind.MOBILE)
                .toList();
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("find.title") : title;
    }
}
