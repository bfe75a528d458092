package org.spean.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.calendar.Holiday;
import org.spean.calendar.HolidayOutcome;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;
import org.spean.widgets.UndoNotice;

/** The public holidays of a year: everybody who has signed in reads them, those who keep them correct them here. */
@Route(HolidayLinks.HOLIDAYS)
@Menu(title = "holiday.menu", order = 70)
@PermitAll
class HolidaysView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final HolidayShelf shelf;
    private final HolidayWords words = new HolidayWords(Language.of(getLocale()));
    private final Div shown = new Div();
    private final Div says = new Div();
    private final Div asking = new Div();
    private final Div listed = new Div();
    private int year;

    HolidaysView(HolidayShelf shelf) {
        this.shelf = shelf;
        setClassName("sheet roles print-sheet");
        says.addClassNames("refusals", "no-print");
        says.getElement().setAttribute("role", "alert");
        asking.addClassName("no-print");
        add(shown, says, asking, listed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(HolidayLinks.year(event.getLocation().getQueryParameters())
                .orElseGet(() -> shelf.holidays().today().getYear()));
    }

    void open(int wanted) {
        year = wanted;
        asking.removeAll();
        show();
    }

    private void show() {
        List<Holiday> holidays = shelf.holidays().of(year);
        boolean keeps = shelf.holidays().mayKeep(shelf.actor());
        says.removeAll();
        head(holidays, keeps);
        listed.removeAll();
        if (holidays.isEmpty()) {
            listed.add(new EmptyState(
                    words.say("holiday.none", words.year(year)),
                    words.say(keeps ? "holiday.none-next" : "holiday.none-wait")));
        } else {
            listed.add(new HolidayTable(
                    holidays,
                    words,
                    keeps
                            ? Optional.of(new HolidayTable.Keeping(each -> ask(Optional.of(each)), this::remove))
                            : Optional.empty()));
        }
    }

    private void head(List<Holiday> holidays, boolean keeps) {
        shown.removeAll();
        Paragraph lead = new Paragraph(words.say("holiday.lead"));
        lead.setClassName("lead");
        shown.add(new H1(words.say("holiday.of", words.year(year))), lead);
        shelf.holidays().missing().forEach(each -> {
            Paragraph missing = new Paragraph(words.say("holiday.missing", words.year(each)));
            missing.addClassNames("alarms", "no-print");
            shown.add(missing);
        });
        shown.add(new YearSwitch(
                shelf.holidays().years(), year, shelf.holidays().today().getYear(), words));
        long toConfirm = holidays.stream().filter(Holiday::toConfirm).count();
        if (toConfirm > 0) {
            shown.add(new Paragraph(words.count("holiday.to-confirm", toConfirm)));
        }
        Div row = new Div();
        row.setClassName("row");
        if (keeps) {
            NativeButton add = button("holiday.add", () -> ask(Optional.empty()));
            add.addClassName("main");
            row.add(add);
        }
        row.add(button(
                "holiday.print", () -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()"))));
        shown.add(row);
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassName("btn");
        return button;
    }

    private void ask(Optional<Holiday> known) {
        HolidayForm form = new HolidayForm(
                shelf,
                words,
                known,
                saved -> known.ifPresentOrElse(before -> corrected(before, saved), () -> added(saved)),
                asking::removeAll);
        asking.removeAll();
        asking.add(form);
        form.begin();
    }

    private void added(Holiday saved) {
        undoable("holiday.added", saved, () -> shelf.holidays().remove(shelf.actor(), saved));
    }

    private void corrected(Holiday before, Holiday saved) {
        undoable("holiday.corrected", saved, () -> shelf.holidays().correct(shelf.actor(), saved, before.wish()));
    }

    /** At once, with a way back. */
    private void remove(Holiday holiday) {
        if (accepted(shelf.holidays().remove(shelf.actor(), holiday))) {
            undoable("holiday.removed", holiday, () -> shelf.holidays().putBack(shelf.actor(), holiday));
        }
    }

    private void undoable(String done, Holiday holiday, Supplier<HolidayOutcome> back) {
        asking.removeAll();
        getUI().ifPresent(ui -> {
            if (holiday.day().getYear() == year) {
                show();
            } else {
                ui.navigate(
                        HolidayLinks.HOLIDAYS, HolidayLinks.inYear(holiday.day().getYear()));
            }
            UndoNotice.show(
                    ui,
                    words.say(done, words.day(holiday.day()), words.name(holiday)),
                    words.say("holiday.undo"),
                    () -> accepted(back.get()));
        });
    }

    /** Shows what stands now; and what was refused, if it was. */
    private boolean accepted(HolidayOutcome outcome) {
        show();
        if (outcome instanceof HolidayOutcome.Refused refused) {
            refused.wrong().forEach(wrong -> says.add(new Paragraph(words.say("holiday.wrong." + wrong))));
            return false;
        }
        return true;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("holiday.of", words.year(year));
    }
}
