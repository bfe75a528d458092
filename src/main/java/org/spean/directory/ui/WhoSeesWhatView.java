package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.spean.directory.FieldTier;
import org.spean.directory.Tier;
import org.spean.widgets.Facts;

/** Who sees which field of an entry, and why: the table that the program itself goes by, for everybody to read. */
@Route(DirectoryLinks.WHO_SEES_WHAT)
@AnonymousAllowed
class WhoSeesWhatView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;

    WhoSeesWhatView(Shelf shelf) {
        this.shelf = shelf;
        setClassName("sheet print-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Paragraph lead = new Paragraph(reader.say("page.who-sees-what.lead"));
        lead.setClassName("lead");
        Paragraph fixed = new Paragraph(reader.say("page.who-sees-what.fixed"));
        fixed.setClassName("lead");
        NativeButton print = new NativeButton(
                reader.say("page.who-sees-what.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setClassName("btn no-print");
        Div printing = new Div(print);
        printing.setClassName("row");
        removeAll();
        add(new Crumb(reader), new H1(reader.say("page.who-sees-what.title")), lead, fixed, printing);
        add(new SheetPart(reader.say("page.who-sees-what.readers"), readers(reader)));
        add(part("page.who-sees-what.entries", true, reader), part("page.who-sees-what.others", false, reader));
    }

    private static Facts readers(Reader reader) {
        Facts facts = new Facts();
        for (Tier tier : Tier.values()) {
            facts.fact(reader.say("page.tier." + tier), reader.say("page.tier.is." + tier));
        }
        return facts;
    }

    private SheetPart part(String title, boolean ofEntries, Reader reader) {
        List<FieldTier> rows = shelf.tiers().rows().stream()
                .filter(row -> row.field().ofEntries() == ofEntries)
                .toList();
        return new SheetPart(reader.say(title), new TierTable(rows, reader.say(title), reader));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.who-sees-what.title");
    }
}
