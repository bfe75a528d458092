package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.ui.SignInLinks;
import org.spean.directory.Search;
import org.spean.directory.Understood;
import org.spean.directory.need.Missing;
import org.spean.directory.need.Origin;
import org.spean.vocabulary.PlaceCode;
import org.spean.widgets.UndoNotice;

/**
 * <em>Say what is missing</em>, beside a search that found nothing or little: what was searched for, as far as it was understood, in
 * one tap; or put right first.
 */
class SayMissing extends Div {

    private final Shelf shelf;
    private final Reader reader;
    private final MissingGuess guess;

    SayMissing(Search search, Understood understood, Set<PlaceCode> places, Shelf shelf, Reader reader) {
        this.shelf = shelf;
        this.reader = reader;
        guess = MissingGuess.of(search, understood, places);
        setClassName("say-missing no-print");
        ask();
    }

    private void ask() {
        removeAll();
        add(new H3(reader.say("missing.title")));
        if (!shelf.unmet().mayRecord(reader.actor()) || reader.preview()) {
            add(
                    new Paragraph(reader.say("missing.partners-only")),
                    new Anchor(SignInLinks.path(), reader.say("page.partners.sign-in")));
            return;
        }
        add(new Paragraph(reader.say("missing.lead")));
        Div ways = new Div();
        ways.setClassName("row");
        Optional<Missing> known = guess.missing();
        known.ifPresent(missing -> {
            Paragraph says = new Paragraph(new MissingWords(shelf, reader).says(missing));
            says.setClassName("guess");
            add(says);
            NativeButton record = new NativeButton(reader.say("missing.record"), click -> record(missing));
            record.setClassName("btn main");
            ways.add(record);
        });
        NativeButton change =
                new NativeButton(reader.say(known.isPresent() ? "missing.change" : "missing.say"), click -> form());
        change.setClassName("btn");
        ways.add(change);
        add(ways);
    }

    private void form() {
        removeAll();
        MissingForm form = new MissingForm(guess, shelf, reader, this::record, this::ask);
        add(new H3(reader.say("missing.title")), form);
        form.focus();
    }

    private void record(Missing missing) {
        Actor actor = shelf.present().actor();
        UUID need = shelf.unmet().recorded(actor, missing, Origin.SEARCH);
        removeAll();
        Paragraph done = new Paragraph(reader.say("missing.done", new MissingWords(shelf, reader).says(missing)));
        done.getElement().setAttribute("role", "status");
        add(done, new Anchor(DirectoryLinks.COVERAGE + "?layer=needs", reader.say("missing.figures")));
        getUI().ifPresent(ui -> UndoNotice.show(ui, reader.say("missing.recorded"), reader.say("page.undo"), () -> {
            shelf.unmet().takeBack(shelf.present().actor(), need);
            ask();
        }));
    }
}
