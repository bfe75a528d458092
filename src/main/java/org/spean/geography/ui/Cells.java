package org.spean.geography.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table whose cells say on a narrow screen what they are. */
class Cells extends NativeTable {

    private final List<String> headings;

    Cells(String name, List<String> headings) {
        this.headings = headings;
        addClassNames("list", "cells", name);
        NativeTableRow head = getHead().addRow();
        headings.forEach(heading -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
    }

    /** Adds a row of texts; cells that follow are added by whoever asks. */
    final NativeTableRow row(String... texts) {
        NativeTableRow row = getBody().addRow();
        for (int at = 0; at < texts.length; at++) {
            NativeTableCell cell = new NativeTableCell(texts[at]);
            if (texts[at].isEmpty()) {
                cell.addClassName("none");
            }
            cell.getElement().setAttribute("data-label", headings.get(at));
            row.add(cell);
        }
        return row;
    }
}
