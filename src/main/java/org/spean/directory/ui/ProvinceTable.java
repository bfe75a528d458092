package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.spean.directory.Catalogue;
import org.spean.directory.Search;
import org.spean.geography.Province;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.widgets.GroupSymbol;
import org.spean.widgets.Numerals;

/** Before a search: every province with its local services by group, the fullest first. */
class ProvinceTable extends Section {

    ProvinceTable(
            List<Province> provinces,
            Catalogue catalogue,
            Map<ServiceGroup, Map<PlaceCode, Long>> byGroup,
            Language language) {
        Span note = new Span(getTranslation("find.local-by-group"));
        note.addClassName("note");
        H2 title = new H2(new Span(getTranslation("find.provinces")), note);
        NativeTable table = new NativeTable();
        table.addClassName("provinces");
        NativeTableRow head = table.getHead().addRow();
        head.add(new NativeTableCell());
        for (ServiceGroup group : ServiceGroup.values()) {
            String name = catalogue.group(group).name().in(language);
            NativeTableHeaderCell cell = new NativeTableHeaderCell(new GroupSymbol(group), hidden(name));
            cell.getElement().setAttribute("scope", "col").setAttribute("title", name);
            head.add(cell);
        }
        NativeTableHeaderCell all = new NativeTableHeaderCell(getTranslation("find.all"));
        all.getElement().setAttribute("scope", "col");
        head.add(all);
        provinces.stream()
                .sorted(Comparator.comparingLong((Province province) -> -sum(byGroup, province.code()))
                        .thenComparing(Province::code))
                .forEach(province -> table.getBody().add(row(province, byGroup, language)));
        add(title, table);
    }

    private NativeTableRow row(Province province, Map<ServiceGroup, Map<PlaceCode, Long>> byGroup, Language language) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(new Anchor(
                DirectoryLinks.province(province.code()), province.name().in(language)));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        for (ServiceGroup group : ServiceGroup.values()) {
            row.add(number(
                    byGroup.getOrDefault(group, Map.of()).getOrDefault(province.code(), 0L),
                    Search.EVERYTHING
                            .withProvinces(java.util.Set.of(province.code()))
                            .withGroups(java.util.Set.of(group)),
                    language));
        }
        row.add(new NativeTableCell(Numerals.of(sum(byGroup, province.code()), language)));
        return row;
    }

    private static NativeTableCell number(long count, Search search, Language language) {
        NativeTableCell cell = new NativeTableCell();
        if (count == 0) {
            Span none = new Span("·");
            none.getElement().setAttribute("aria-hidden", "true");
            cell.add(none, hidden("0"));
        } else {
            Anchor link = new Anchor(DirectoryLinks.find(search), Numerals.of(count, language));
            link.addClassName("quiet");
            cell.add(link);
        }
        return cell;
    }

    private static long sum(Map<ServiceGroup, Map<PlaceCode, Long>> byGroup, PlaceCode place) {
        return byGroup.values().stream()
                .mapToLong(counts -> counts.getOrDefault(place, 0L))
                .sum();
    }

    private static Span hidden(String text) {
        Span span = new Span(text);
        span.addClassName("sr");
        return span;
    }
}
