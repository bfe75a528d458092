package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spean.directory.need.Column;
import org.spean.directory.need.Coverages;
import org.spean.directory.need.Needs;
import org.spean.directory.need.Place;
import org.spean.widgets.Numerals;

/** Unmet needs in a cell, above the services that are there: a need without a service is a gap. */
record NeedCells(Needs needs, Coverages counted, CoverageChoice choice, Reader reader) implements HeatTable.Filling {

    @Override
    public Optional<Long> number(Place place, Column column) {
        OptionalLong count = needs.count(place, column);
        return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
    }

    @Override
    public List<Component> shown(Place place, Column column) {
        OptionalLong count = needs.count(place, column);
        Span number = new Span(
                count.isPresent()
                        ? Numerals.of(count.getAsLong(), reader.language())
                        : reader.say("coverage.hidden.brief"));
        number.setClassName("needs");
        if (count.isEmpty()) {
            number.getElement().setAttribute("aria-hidden", "true");
        }
        return count.isPresent()
                ? List.of(number, beside(place, column))
                : List.of(number, HeatTable.heard(reader.say("coverage.hidden.heard")), beside(place, column));
    }

    private Component beside(Place place, Column column) {
        if (column.unsaid()) {
            return new Span();
        }
        long services = counted.figure(place, column).services();
        String words = reader.count("coverage.beside", services);
        if (services == 0) {
            Span none = new Span(words);
            none.setClassName("offer");
            return none;
        }
        Anchor link = new Anchor(DirectoryLinks.find(FigureWords.in(choice.search(column), place)), words);
        link.addClassNames("offer", "quiet");
        return link;
    }

    @Override
    public boolean gap(Place place, Column column) {
        return place.kind() == Place.Kind.PROVINCE
                && !column.unsaid()
                && needs.count(place, column).orElse(0) > 0
                && counted.figure(place, column).services() == 0;
    }
}
