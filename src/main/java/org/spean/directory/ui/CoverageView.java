package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.spean.access.ui.SignInLinks;
import org.spean.directory.need.Column;
import org.spean.directory.need.CoverageFigures;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.NeedFigures;
import org.spean.directory.need.Needs;
import org.spean.directory.need.Period;
import org.spean.directory.need.Place;
import org.spean.widgets.EmptyState;

/** Who offers what where, and what is missing: two tables by province of one kind (design 1.8, 4.8). */
@Route(DirectoryLinks.COVERAGE)
@Menu(title = "coverage.menu", order = 21)
@AnonymousAllowed
class CoverageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private final CoverageFigures services;
    private final NeedFigures needs;
    private final Reader reader;
    private final FigureWords words;
    private final CoverageChoices choices;
    private final Nav layers = new Nav();
    private final Div body = new Div();
    private final Anchor file = new Anchor();
    private CoverageChoice choice = CoverageChoice.SERVICES;

    CoverageView(Shelf shelf, CoverageFigures services, NeedFigures needs) {
        this.shelf = shelf;
        this.services = services;
        this.needs = needs;
        reader = shelf.reader(getLocale());
        words = new FigureWords(shelf, reader);
        choices = new CoverageChoices(shelf, words, this::change);
        setClassName("sheet coverage");
        layers.setClassName("joined no-print");
        layers.setAriaLabel(reader.say("coverage.layers"));
        Paragraph lead = new Paragraph(reader.say("coverage.lead"));
        lead.setClassName("lead");
        add(new H1(reader.say("coverage.title")), lead, layers, choices, body, end());
    }

    private Div end() {
        file.setText(reader.say("coverage.file"));
        file.setClassName("btn");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        NativeButton print = new NativeButton(
                reader.say("page.call-sheet.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.setClassName("btn");
        Div end = new Div(file, print);
        end.setClassName("row no-print");
        return end;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        choice = CoverageChoice.of(event.getLocation().getQueryParameters().getParameters());
        show();
    }

    private void change(CoverageChoice other) {
        choice = other;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(DirectoryLinks.COVERAGE, new QueryParameters(choice.parameters())));
        show();
    }

    private void show() {
        layers.removeAll();
        layers.add(layer(false, "coverage.layer.services"), layer(true, "coverage.layer.needs"));
        choices.show(choice);
        boolean shown = !choice.needs() || reader.partner();
        choices.setVisible(shown);
        file.setVisible(shown);
        file.setHref(choice.address(CoverageCsv.PATH));
        body.removeAll();
        if (!shown) {
            body.add(new EmptyState(
                    reader.say("coverage.needs.partners-only"),
                    reader.say("coverage.needs.partners-only.next"),
                    new Anchor(SignInLinks.path(), reader.say("page.partners.sign-in"))));
        } else if (choice.needs()) {
            showNeeds();
        } else {
            showServices();
        }
    }

    private Anchor layer(boolean ofNeeds, String key) {
        Anchor layer = new Anchor(choice.withNeeds(ofNeeds).address(DirectoryLinks.COVERAGE), reader.say(key));
        layer.setClassName("btn");
        if (choice.needs() == ofNeeds) {
            layer.getElement().setAttribute("aria-current", "page");
        }
        return layer;
    }

    private void showServices() {
        Coverages counted = services.count(choice.question());
        List<Column> columns = choice.columns(shelf.catalogue());
        List<Place> rows = Stream.of(Stream.of(Place.NATIONWIDE), provinces(), Stream.of(Place.NOT_REPORTED, Place.ALL))
                .flatMap(each -> each)
                .toList();
        body.add(new Paragraph(reader.say(
                "coverage.says",
                counted.figure(Place.NATIONWIDE, columns.getLast()).services())));
        if (!choice.audiences().isEmpty()) {
            body.add(legend("coverage.legend.not-recorded"));
        }
        body.add(
                new HeatTable(
                        reader.say("coverage.table"),
                        rows,
                        columns,
                        choice,
                        words,
                        new ServiceCells(counted, choice, reader)),
                legend("coverage.legend.gap"),
                CoverageGaps.ofServices(counted, rows, columns.subList(0, columns.size() - 1), words),
                new FigureMeanings(FigureMeanings.SERVICES, reader));
    }

    private void showNeeds() {
        Period period = choice.periodOn(shelf.calls().today());
        Needs recorded = needs.count(period, choice.whom());
        if (recorded.none()) {
            body.add(new EmptyState(
                    reader.say("coverage.needs.none"),
                    reader.say("coverage.needs.none.next"),
                    new Anchor(DirectoryLinks.FIND, reader.say("find.title"))));
            return;
        }
        Coverages counted = services.count(choice.question());
        List<Column> columns = choice.columns(shelf.catalogue());
        List<Place> rows = Stream.concat(provinces(), Stream.of(Place.ALL)).toList();
        body.add(
                new Paragraph(reader.say("coverage.needs.says", words.name(period))),
                new HeatTable(
                        reader.say("coverage.needs.table"),
                        rows,
                        columns,
                        choice,
                        words,
                        new NeedCells(recorded, counted, choice, reader)),
                legend("coverage.legend.hidden"),
                CoverageGaps.ofNeeds(recorded, counted, rows, columns.subList(0, columns.size() - 1), words),
                new FigureMeanings(FigureMeanings.NEEDS, reader));
    }

    private Stream<Place> provinces() {
        return shelf.gazetteer().provinces().stream().map(province -> Place.of(province.code()));
    }

    private Paragraph legend(String key) {
        Paragraph legend = new Paragraph(reader.say(key));
        legend.setClassName("note");
        return legend;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.title");
    }
}
