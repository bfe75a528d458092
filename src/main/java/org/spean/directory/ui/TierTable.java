package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.directory.FieldTier;
import org.spean.directory.Tier;
import org.spean.widgets.SpokenText;

/**
 * Fields and who sees them. On a telephone each row stands as a small block; what each part of the table is, is therefore
 * said once more in words, because a table that is laid out otherwise is none any more to a screen reader.
 */
class TierTable extends NativeTable {

    private final Reader reader;

    TierTable(List<FieldTier> rows, String name, Reader reader) {
        this.reader = reader;
        addClassNames("list", "tiers");
        role(this, "table");
        getElement().setAttribute("aria-label", name);
        NativeTableRow head = getHead().addRow();
        role(getHead(), "rowgroup");
        role(getBody(), "rowgroup");
        role(head, "row");
        head.add(heading(reader.say("page.who-sees-what.field")));
        for (Tier tier : Tier.values()) {
            head.add(heading(reader.say("page.tier." + tier)));
        }
        head.add(heading(reader.say("page.who-sees-what.why")));
        rows.forEach(this::row);
    }

    private void row(FieldTier row) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        role(name, "rowheader");
        name.add(new SpokenText(row.name(), reader.language()));
        if (row.ofShelters()) {
            name.add(new Span(" "), note(reader.say("page.who-sees-what.sheltering")));
        }
        NativeTableRow line = getBody().addRow();
        role(line, "row");
        line.add(name);
        for (Tier tier : Tier.values()) {
            line.add(answer(tier, row.seenBy().contains(tier)));
        }
        NativeTableCell why = new NativeTableCell();
        role(why, "cell");
        why.setClassName("why");
        Span source = note(row.source());
        source.getElement().setAttribute("lang", "en");
        why.add(new SpokenText(row.why(), reader.language()), new Span(" "), source);
        line.add(why);
    }

    private NativeTableCell answer(Tier tier, boolean sees) {
        NativeTableCell cell = new NativeTableCell(reader.say("page.who-sees-what." + (sees ? "yes" : "no")));
        role(cell, "cell");
        cell.setClassName(sees ? "sees" : "sees-not");
        // Beside the answer where the columns stand one below the other.
        cell.getElement().setAttribute("data-tier", reader.say("page.tier." + tier));
        return cell;
    }

    private static NativeTableHeaderCell heading(String words) {
        NativeTableHeaderCell heading = new NativeTableHeaderCell(words);
        role(heading, "columnheader");
        return heading;
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.setClassName("note");
        return note;
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
