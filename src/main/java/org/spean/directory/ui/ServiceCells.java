package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.directory.need.Column;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.Place;
import org.spean.widgets.Numerals;

/** Services in a cell: how many fit, as a link to them, and how many did not say. */
record ServiceCells(Coverages counted, CoverageChoice choice, Reader reader) implements HeatTable.Filling {

    @Override
    public Optional<Long> number(Place place, Column column) {
        return Optional.of(counted.figure(place, column).services());
    }

    @Override
    public List<Component> shown(Place place, Column column) {
        Coverages.Figure figure = counted.figure(place, column);
        List<Component> shown = new ArrayList<>();
        shown.add(link(figure.services(), place, column, choice, reader));
        if (figure.notRecorded() > 0) {
            Span more = new Span(reader.say("coverage.not-recorded.brief", figure.notRecorded()));
            more.setClassName("maybe");
            more.getElement().setAttribute("aria-hidden", "true");
            shown.add(more);
            shown.add(HeatTable.heard(reader.say("coverage.not-recorded.heard", figure.notRecorded())));
        }
        return shown;
    }

    /** The number, leading to what it counts; a zero leads nowhere. */
    static Component link(long services, Place place, Column column, CoverageChoice choice, Reader reader) {
        String number = Numerals.of(services, reader.language());
        if (services == 0) {
            return new Span(number);
        }
        Anchor link = new Anchor(DirectoryLinks.find(FigureWords.in(choice.search(column), place)), number);
        link.setClassName("quiet");
        return link;
    }

    @Override
    public boolean gap(Place place, Column column) {
        return place.kind() == Place.Kind.PROVINCE
                && counted.figure(place, column).equals(new Coverages.Figure(0, 0));
    }
}
