package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.spean.directory.Search;
import org.spean.directory.exchange.ExchangeLinks;
import org.spean.directory.imports.Imports;

/** The directory as files, for everybody; and for who keeps entries, the way back in. */
@Route(ExportLinks.PAGE)
@Menu(title = "export.menu", order = 38)
@AnonymousAllowed
class ExportImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ImportShelf shelf;

    ExportImportView(ImportShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet exchange");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = shelf.reader(getLocale());
        Imports imports = shelf.imports();
        removeAll();
        add(new Crumb(reader), new H1(reader.say("export.menu")), export(reader));
        if (imports.mayBring(shelf.actor())) {
            add(new SheetPart(
                    reader.say("import.title"),
                    lead(reader, "import.lead"),
                    new ImportUpload(shelf, reader, id -> UI.getCurrent().navigate(ExportLinks.IMPORT + "/" + id)),
                    new ImportHistory(shelf, reader)));
        } else if (!shelf.actor().signedIn()) {
            add(new PartnersSeeMore(reader));
        }
    }

    private static SheetPart export(Reader reader) {
        Div files = new Div();
        files.setClassName("row");
        files.add(
                file(reader, ExportLinks.EXCEL, "export.excel"),
                file(reader, ExportLinks.CSV, "export.csv"),
                file(reader, ExchangeLinks.PACKAGE, "export.hsds"),
                file(reader, ExportLinks.of(ExportLinks.CARDS, Search.EVERYTHING), "export.cards"));
        return new SheetPart(
                reader.say("export.title"),
                lead(reader, "export.lead"),
                files,
                lead(reader, "export.search"),
                lead(reader, "export.formulas"));
    }

    private static Anchor file(Reader reader, String address, String words) {
        Anchor file = new Anchor(address, reader.say(words));
        file.setClassName("btn");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        return file;
    }

    private static Paragraph lead(Reader reader, String words) {
        Paragraph lead = new Paragraph(reader.say(words));
        lead.setClassName("lead");
        return lead;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.menu");
    }
}
