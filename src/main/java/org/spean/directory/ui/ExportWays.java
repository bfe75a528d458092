package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.Search;

/** Links to what a search finds as files. */
class ExportWays extends Div {

    private final Anchor csv;
    private final Anchor excel;
    private final Anchor cards;

    ExportWays(Reader reader) {
        setClassName("export-ways no-print");
        csv = link(reader.say("export.csv"));
        excel = link(reader.say("export.excel"));
        cards = link(reader.say("export.cards"));
        add(new Span(reader.say("export.found")), excel, csv, cards);
    }

    private static Anchor link(String words) {
        Anchor link = new Anchor("", words);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** They are what this search finds now. */
    ExportWays of(Search search) {
        excel.setHref(ExportLinks.of(ExportLinks.EXCEL, search));
        csv.setHref(ExportLinks.of(ExportLinks.CSV, search));
        cards.setHref(ExportLinks.of(ExportLinks.CARDS, search));
        return this;
    }
}
