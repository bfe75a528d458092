package org.spean.directory.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.Numerals;

/** The same numbers as the map, as a list of the 25 provinces. */
class ProvinceNumbers extends NativeDetails {

    private final Map<PlaceCode, Row> rows = new LinkedHashMap<>();

    private record Row(NativeTableRow line, NativeButton choose, NativeTableCell number) {}

    ProvinceNumbers(List<PlaceCode> provinces, Function<PlaceCode, String> name, Consumer<PlaceCode> toggle) {
        NativeTable table = new NativeTable();
        for (PlaceCode province : provinces) {
            NativeButton choose = new NativeButton(name.apply(province), click -> toggle.accept(province));
            choose.addClassNames("btn", "plain");
            NativeTableHeaderCell head = new NativeTableHeaderCell();
            head.getElement().setAttribute("scope", "row");
            head.add(choose);
            Row row = new Row(new NativeTableRow(), choose, new NativeTableCell());
            row.line().add(head, row.number());
            table.getBody().add(row.line());
            rows.put(province, row);
        }
        setSummaryText(getTranslation("find.by-province"));
        setContent(table);
    }

    void show(Map<PlaceCode, Long> counts, Set<PlaceCode> chosen) {
        Language language = Language.of(getLocale());
        rows.forEach((province, row) -> {
            row.number().setText(Numerals.of(counts.getOrDefault(province, 0L), language));
            row.line().setClassName("on", chosen.contains(province));
            row.choose().getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(province)));
        });
    }
}
