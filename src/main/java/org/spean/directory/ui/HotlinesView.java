package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.spean.directory.EntryPhone;
import org.spean.directory.Hotline;

/** Every line that may be rung for help: hotlines first, then office lines, for partners also the people behind them. */
@Route(DirectoryLinks.HOTLINES)
@AnonymousAllowed
class HotlinesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;

    HotlinesView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        removeAll();
        Paragraph warning = new Paragraph(reader.say("page.hotlines.warning"));
        warning.setClassName("lead");
        add(new Crumb(reader), new H1(reader.say("page.hotlines.title")), warning);
        List<Hotline> hotlines = shelf.directory().hotlines(reader.tier());
        for (EntryPhone.Kind kind : EntryPhone.Kind.values()) {
            List<Hotline> ofKind = hotlines.stream()
                    .filter(hotline -> hotline.phone().kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                add(new SheetPart(reader.say("page.hotlines.kind." + kind), new HotlineList(ofKind, shelf, reader))
                        .remark(reader.say("page.count", ofKind.size())));
            }
        }
        add(new PartnersSeeMore(reader));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.hotlines.title");
    }
}
