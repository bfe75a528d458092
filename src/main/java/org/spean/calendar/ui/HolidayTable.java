package org.spean.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.calendar.Holiday;
import org.spean.vocabulary.Language;

/** The holidays of a year: the day, what it is called, how it is known; and for whoever keeps them, what can be done. */
class HolidayTable extends NativeTable {

    private final HolidayWords words;

    /**
     * Lists them.
     *
     * @param keeping what whoever keeps them can do; empty for whoever only reads
     */
    HolidayTable(List<Holiday> holidays, HolidayWords words, Optional<Keeping> keeping) {
        this.words = words;
        addClassNames("list", "holidays");
        NativeTableRow head = getHead().addRow();
        head.add(heading("holiday.day"), heading("holiday.name"), heading("holiday.source"));
        keeping.ifPresent(may -> {
            NativeTableHeaderCell acts = heading("holiday.acts");
            acts.addClassName("no-print");
            head.add(acts);
        });
        holidays.forEach(each -> {
            NativeTableRow row = getBody().addRow();
            row.add(day(each), name(each), source(each));
            keeping.ifPresent(may -> row.add(acts(each, may)));
        });
    }

    /** What can be done to a holiday. */
    record Keeping(Consumer<Holiday> correct, Consumer<Holiday> remove) {}

    private NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableHeaderCell day(Holiday holiday) {
        NativeTableHeaderCell cell =
                new NativeTableHeaderCell(new Span(words.day(holiday.day())), note(words.weekday(holiday.day())));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTableCell name(Holiday holiday) {
        NativeTableCell cell = new NativeTableCell(words.spoken(holiday));
        for (Language language : Language.values()) {
            if (holiday.name().exactly(language).isEmpty()) {
                cell.add(note(words.say("holiday.no-name." + language.tag())));
            }
        }
        return cell;
    }

    private NativeTableCell source(Holiday holiday) {
        NativeTableCell cell = new NativeTableCell();
        Span source = new Span(words.say("holiday.source." + holiday.source()));
        if (holiday.toConfirm()) {
            source.setClassName("badge");
        }
        cell.add(source);
        if (!holiday.reference().isEmpty()) {
            cell.add(note(holiday.reference()));
        }
        return cell;
    }

    private NativeTableCell acts(Holiday holiday, Keeping keeping) {
        Div row = new Div(
                button("holiday.correct", holiday, keeping.correct()),
                button("holiday.remove", holiday, keeping.remove()));
        row.setClassName("row");
        NativeTableCell cell = new NativeTableCell(row);
        cell.addClassName("no-print");
        return cell;
    }

    private Component button(String key, Holiday holiday, Consumer<Holiday> does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.accept(holiday));
        button.setClassName("btn small");
        button.setAriaLabel(words.say("holiday.act-on", words.say(key), words.day(holiday.day()), words.name(holiday)));
        return button;
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.setClassName("note");
        return note;
    }
}
