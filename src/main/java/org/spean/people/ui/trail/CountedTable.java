package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Stream;
import org.spean.access.trail.Looks.Counted;
import org.spean.widgets.Numerals;

/** How often who from outside did what. */
class CountedTable extends Section {

    CountedTable(List<Counted> counted, TrailWords words) {
        NativeTable table = new NativeTable();
        table.setClassName("list");
        NativeTableRow head = new NativeTableRow();
        Stream.of("looks.column.who", "looks.column.as", "looks.column.did", "looks.column.times")
                .forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        table.getHead().add(head);
        counted.forEach(each -> {
            NativeTableCell times = new NativeTableCell(Numerals.of(each.times(), words.language()));
            times.setClassName("num");
            String as = words.as(each.as());
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(each.name().isEmpty() ? words.say("log.nobody") : each.name()),
                            new NativeTableCell(as.isEmpty() ? words.say("looks.no-role") : as),
                            new NativeTableCell(words.act(each.act())),
                            times));
        });
        add(new H2(words.say("looks.counted")), table);
    }
}
