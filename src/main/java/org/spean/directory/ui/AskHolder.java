package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.directory.ServiceId;
import org.spean.directory.asking.AskOutcome;
import org.spean.directory.asking.Asking.May;
import org.spean.directory.asking.Asking.Standing;
import org.spean.directory.asking.EntryQuestion;
import org.spean.directory.asking.HolderSays;
import org.spean.directory.asking.Keeper;
import org.spean.messaging.AnsweredBy;
import org.spean.people.PostId;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.UndoNotice;

/**
 * <em>Ask whether this is still right</em>: who keeps the entry, whether they were asked and what they said. Whoever is asked answers
 * here as well, and whoever spoke to them writes it down; both in one tap, and undone in one.
 */
class AskHolder extends SheetPart {

    private final ServiceId service;
    private final Shelf shelf;
    private final Reader reader;
    private final Runnable changed;
    private final Div shown = new Div();
    private final Div says = new Div();

    /**
     * Shows how it stands.
     *
     * @param changed is run after something was said of the entry
     */
    AskHolder(ServiceId service, Shelf shelf, Reader reader, Runnable changed) {
        super(reader.say("page.asking.title"));
        this.service = service;
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        addClassName("ask-holder");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        add(shown, says);
        show();
    }

    private void show() {
        shown.removeAll();
        shelf.asking().standing(reader.actor(), service).ifPresent(this::show);
    }

    private void show(Standing standing) {
        standing.doubt().ifPresent(doubt -> shown.add(doubt(doubt, standing)));
        standing.open().ifPresentOrElse(open -> waiting(open, standing), () -> shown.add(nobodyWaits(standing)));
        if (standing.may().contains(May.TAKE_BACK)) {
            shown.add(row(button("page.asking.take-back", "btn", this::takeBack)));
        }
    }

    private Component doubt(EntryQuestion doubt, Standing standing) {
        Paragraph says = new Paragraph(reader.say(
                "page.asking.doubt",
                title(doubt.post()),
                doubt.answer().map(given -> ago(given.at())).orElse("")));
        says.setClassName("alarms");
        Div all = new Div(says);
        if (standing.may().contains(May.PUT_RIGHT)) {
            all.add(row(button("page.asking.put-right", "btn", this::putRight)));
        }
        return all;
    }

    private void waiting(EntryQuestion open, Standing standing) {
        Paragraph waits = new Paragraph(reader.say(
                open.silentAt().isPresent() ? "page.asking.silent" : "page.asking.waiting",
                ago(open.askedAt()),
                open.askedBy().isPresent() ? open.askedName() : reader.say("page.asking.by-itself"),
                title(open.post())));
        waits.getElement().setAttribute("role", "status");
        shown.add(waits);
        if (standing.may().contains(May.ANSWER)) {
            shown.add(new Paragraph(reader.say("page.asking.you-are-asked")), answers(Optional::empty));
        } else if (standing.may().contains(May.WRITE_DOWN)) {
            TextField with = new TextField(reader.say("page.asking.spoken-with"));
            with.setHelperText(reader.say("page.asking.spoken-with-help"));
            with.setAutocomplete(Autocomplete.OFF);
            with.setManualValidation(true);
            with.addValueChangeListener(typed -> with.setInvalid(false));
            shown.add(with, answers(() -> Optional.of(with.getValue()), with));
        }
    }

    private Component answers(Supplier<Optional<String>> spokenWith, TextField... field) {
        Div row = row();
        for (HolderSays each : HolderSays.values()) {
            row.add(button("page.asking.means." + each, "btn", () -> {
                AskOutcome outcome = shelf.asking().answer(shelf.present().actor(), service, each, spokenWith.get());
                if (outcome == AskOutcome.WITH_WHOM) {
                    for (TextField with : field) {
                        with.setErrorMessage(reader.say("page.asking.outcome.WITH_WHOM"));
                        with.setInvalid(true);
                        with.focus();
                    }
                } else {
                    told(outcome, "page.asking.noted", Optional.of(this::takeBack));
                }
            }));
        }
        return row;
    }

    private Component nobodyWaits(Standing standing) {
        if (standing.may().contains(May.RESTS)) {
            return new Paragraph(reader.say("page.asking.rests"));
        }
        if (standing.may().contains(May.ASK)) {
            Paragraph who = new Paragraph(reader.say(
                    "page.asking.who", title(standing.keeper().map(Keeper::post).orElseThrow())));
            return new Div(who, row(button("page.asking.ask", "btn", this::ask)));
        }
        return standing.keeper()
                .map(keeper -> new Paragraph(keeper.against()
                        .map(why -> reader.say("page.asking.against." + why, title(keeper.post())))
                        .orElseGet(() -> reader.say("page.asking.who", title(keeper.post())))))
                .orElseGet(() -> new Paragraph(reader.say("page.asking.nobody")));
    }

    private void ask() {
        told(shelf.asking().ask(shelf.present().actor(), service), "page.asking.asked", Optional.empty());
    }

    private void takeBack() {
        told(shelf.asking().takeBack(shelf.present().actor(), service), "page.asking.taken-back", Optional.empty());
    }

    private void putRight() {
        told(
                shelf.asking().putRight(shelf.present().actor(), service),
                "page.asking.is-right",
                Optional.of(() -> told(
                        shelf.asking().notPutRight(shelf.present().actor(), service),
                        "page.asking.taken-back",
                        Optional.empty())));
    }

    private void told(AskOutcome outcome, String done, Optional<Runnable> back) {
        UI here = getUI().orElseGet(UI::getCurrent);
        UndoNotice.dismiss(here);
        says.removeAll();
        show();
        if (outcome == AskOutcome.DONE) {
            Paragraph noted = new Paragraph(reader.say(done));
            noted.setClassName("note");
            noted.getElement().setAttribute("role", "status");
            shown.add(noted);
            back.ifPresent(undo -> UndoNotice.show(here, reader.say(done), reader.say("page.undo"), undo));
            changed.run();
        } else {
            says.add(new Paragraph(reader.say("page.asking.outcome." + outcome)));
        }
    }

    private String title(PostId post) {
        return shelf.posts().title(post).in(reader.language());
    }

    private String ago(Instant at) {
        return Ago.said(LocalDate.ofInstant(at, CountryTime.ZONE), shelf.calls().today(), reader);
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.setClassName("row");
        return row;
    }

    private NativeButton button(String key, String look, Runnable does) {
        NativeButton button = new NativeButton(reader.say(key), click -> does.run());
        button.setClassName(look);
        return button;
    }

    /** What was said of the entry, for its history. */
    static Optional<Span> said(EntryQuestion each, Shelf shelf, Reader reader) {
        return each.answer()
                .map(given -> new Span(reader.say(
                        "page.asking.said." + given.said(),
                        shelf.posts().title(each.post()).in(reader.language()),
                        Ago.said(
                                LocalDate.ofInstant(given.at(), CountryTime.ZONE),
                                shelf.calls().today(),
                                reader),
                        by(given, reader))));
    }

    private static String by(EntryQuestion.Given given, Reader reader) {
        return given.by() == AnsweredBy.TELEPHONE && !given.name().isBlank()
                ? reader.say("page.asking.written-down", given.name())
                : reader.say("page.asking.by." + given.by());
    }
}
