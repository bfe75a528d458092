package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.spean.directory.need.Column;
import org.spean.directory.need.Place;
import org.spean.widgets.GroupSymbol;

/**
 * A table of figures by province: a number in every cell, the shade behind it only a second sign. On a narrow screen the names stay
 * and the rest is moved sideways, by finger or keyboard.
 */
class HeatTable extends Div {

    private static final int SHADES = 4;

    private final FigureWords words;
    private final NativeTable table = new NativeTable();

    /** What stands in a cell. */
    interface Filling {

        /** The cell's number, for its shade; empty where it is not shown. */
        Optional<Long> number(Place place, Column column);

        /** What is shown. */
        List<Component> shown(Place place, Column column);

        /** Whether it is a gap, which is marked. */
        boolean gap(Place place, Column column);
    }

    HeatTable(
            String name,
            List<Place> rows,
            List<Column> columns,
            CoverageChoice choice,
            FigureWords words,
            Filling cells) {
        this.words = words;
        setClassName("heat-frame");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .setAttribute("tabindex", "0");
        table.setClassName("heat");
        table.setCaptionText(name);
        head(columns, choice);
        long most = rows.stream()
                .filter(place -> place.kind() == Place.Kind.PROVINCE)
                .flatMap(place ->
                        columns.subList(0, columns.size() - 1).stream().map(column -> cells.number(place, column)))
                .mapToLong(number -> number.orElse(0L))
                .max()
                .orElse(0);
        rows.forEach(place -> row(place, columns, most, cells));
        add(table);
    }

    private void head(List<Column> columns, CoverageChoice choice) {
        NativeTableRow head = table.getHead().addRow();
        NativeTableHeaderCell corner = new NativeTableHeaderCell(words.reader().say("find.province"));
        corner.getElement().setAttribute("scope", "col");
        head.add(corner);
        for (Column column : columns) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            boolean opens = choice.group().isEmpty() && column.group().isPresent();
            if (opens) {
                column.group().map(GroupSymbol::new).ifPresent(cell::add);
                Anchor types = new Anchor(
                        choice.withGroup(column.group()).address(DirectoryLinks.COVERAGE), words.inShort(column));
                types.setTitle(words.name(column));
                cell.add(types);
            } else {
                cell.add(new Span(words.inShort(column)));
            }
            head.add(cell);
        }
    }

    private void row(Place place, List<Column> columns, long most, Filling cells) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(place.province()
                .<Component>map(code -> new Anchor(DirectoryLinks.province(code), words.name(place)))
                .orElseGet(() -> new Span(words.name(place))));
        NativeTableRow row = new NativeTableRow(name);
        row.addClassName(place.kind() == Place.Kind.PROVINCE ? "in" : "beside");
        for (Column column : columns) {
            NativeTableCell cell = new NativeTableCell();
            cells.shown(place, column).forEach(cell::add);
            boolean shaded = place.kind() == Place.Kind.PROVINCE && !column.equals(columns.getLast());
            if (shaded) {
                cells.number(place, column).ifPresent(number -> cell.addClassName("h" + shade(number, most)));
            }
            if (cells.gap(place, column)) {
                cell.addClassName("gap");
            }
            row.add(cell);
        }
        table.getBody().add(row);
    }

    /** 0 for none, then four shades up to the highest number of a province. */
    private static long shade(long number, long most) {
        return number == 0 ? 0 : 1 + Math.min(SHADES - 1, SHADES * (number - 1) / Math.max(1, most));
    }

    /** Words for who hears the table. */
    static Span heard(String words) {
        Span span = new Span(words);
        span.setClassName("sr");
        return span;
    }
}
