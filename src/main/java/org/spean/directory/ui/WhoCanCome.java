package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.directory.Audience;
import org.spean.directory.Facets.AudienceCount;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;

/** For whom the present services said yes, and how many said nothing: not recorded is never no. */
class WhoCanCome extends Div {

    private static final AudienceCount NONE = new AudienceCount(0, 0);

    private final Map<Audience, Row> rows = new EnumMap<>(Audience.class);

    private record Row(NativeTableRow line, NativeButton choose, NativeTableCell yes, NativeTableCell notRecorded) {}

    WhoCanCome(Consumer<Audience> toggle) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.add(
                new NativeTableCell(), column(getTranslation("find.yes")), column(getTranslation("find.not-recorded")));
        for (Audience audience : Audience.values()) {
            NativeButton choose =
                    new NativeButton(getTranslation("audience." + audience.word()), click -> toggle.accept(audience));
            choose.addClassNames("btn", "plain");
            NativeTableHeaderCell name = new NativeTableHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(choose);
            Row row = new Row(new NativeTableRow(), choose, new NativeTableCell(), new NativeTableCell());
            row.line().add(name, row.yes(), row.notRecorded());
            table.getBody().add(row.line());
            rows.put(audience, row);
        }
        add(new H2(getTranslation("find.who-can-come")), table);
    }

    private static NativeTableHeaderCell column(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    void show(Map<Audience, AudienceCount> counts, Set<Audience> chosen) {
        Language language = Language.of(getLocale());
        rows.forEach((audience, row) -> {
            AudienceCount count = counts.getOrDefault(audience, NONE);
            row.yes().setText(Numerals.of(count.yes(), language));
            row.notRecorded().setText(Numerals.of(count.notRecorded(), language));
            row.line().setClassName("on", chosen.contains(audience));
            row.choose().getElement().setAttribute("aria-pressed", String.valueOf(chosen.contains(audience)));
        });
    }
}
