package org.spean.geography.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.geography.BroughtFile;
import org.spean.geography.EditionOutcome;
import org.spean.geography.OutlineEdition;
import org.spean.geography.OutlineReading;
import org.spean.widgets.UndoNotice;

/** The boundaries file: whether the map has one, a place to bring another one, and the earlier ones. */
class OutlinePart extends Section {

    private static final int MEGABYTES = 5;

    private final PlaceShelf shelf;
    private final PlaceWords words;
    private final Div state = new Div();
    private final Div asking = new Div();
    private final Div earlier = new Div();

    OutlinePart(PlaceShelf shelf, PlaceWords words) {
        this.shelf = shelf;
        this.words = words;
        add(new H2(words.say("place.outlines")), state, asking, earlier);
        show();
        ask("");
    }

    private void show() {
        List<OutlineEdition> all = shelf.outlines().all(shelf.actor());
        Optional<OutlineEdition> inForce =
                all.stream().filter(OutlineEdition::inForce).findFirst();
        state.removeAll();
        state.add(new Paragraph(words.say(inForce.isPresent() ? "place.outlines-there" : "place.outlines-none")));
        earlier.removeAll();
        if (!all.isEmpty()) {
            earlier.add(EditionTable.ofOutlines(
                    all,
                    words,
                    to -> done(
                            shelf.outlines().turn(shelf.actor(), to, inForce.map(OutlineEdition::id)),
                            to.isPresent() ? "place.outlines-turned" : "place.outlines-removed")));
        }
    }

    private void ask(String refusal) {
        asking.removeAll();
        if (!refusal.isEmpty()) {
            Paragraph says = new Paragraph(refusal);
            says.setClassName("refusals");
            says.getElement().setAttribute("role", "alert");
            asking.add(says);
        }
        Paragraph help = new Paragraph(words.say("place.outlines-help"));
        help.setClassName("note");
        asking.add(
                new FilesUpload(
                        words,
                        words.say("place.outlines-bring"),
                        1,
                        MEGABYTES,
                        files -> check(files.getLast()),
                        this::ask),
                help);
    }

    private void check(BroughtFile file) {
        OutlineReading reading = shelf.outlines().read(shelf.actor(), file);
        ask("");
        switch (reading) {
            case OutlineReading.Faulty faulty -> {
                FaultList list = FaultList.ofOutlines(faulty.faults(), words);
                asking.addComponentAsFirst(list);
                list.begin();
            }
            case OutlineReading.Sound sound -> propose(sound);
        }
    }

    private void propose(OutlineReading.Sound sound) {
        asking.removeAll();
        NativeButton take = new NativeButton(
                words.say("place.outlines-take"),
                click -> done(shelf.outlines().take(shelf.actor(), sound), "place.outlines-taken"));
        take.addClassNames("btn", "main");
        NativeButton leave = new NativeButton(words.say("place.leave"), click -> ask(""));
        leave.addClassName("btn");
        Div acts = new Div(take, leave);
        acts.setClassName("row");
        OutlinePicture picture = new OutlinePicture(sound, shelf.gazetteer().provinces(), words);
        picture.getElement().setAttribute("tabindex", "-1");
        asking.add(acts, picture);
        picture.getElement().callJsFunction("focus");
    }

    private void done(EditionOutcome outcome, String said) {
        switch (outcome) {
            case EditionOutcome.Done(Optional<UUID> before) -> {
                ask("");
                show();
                getUI().ifPresent(ui -> undoable(ui, said, before));
            }
            case EditionOutcome.Refused(EditionOutcome.Why why) -> {
                ask(words.say("place.refused." + why));
                show();
            }
        }
    }

    private void undoable(UI ui, String said, Optional<UUID> before) {
        Optional<UUID> now = shelf.outlines().all(shelf.actor()).stream()
                .filter(OutlineEdition::inForce)
                .map(OutlineEdition::id)
                .findFirst();
        UndoNotice.show(ui, words.say(said), words.say("place.undo"), () -> {
            if (shelf.outlines().turn(shelf.actor(), before, now) instanceof EditionOutcome.Refused(var why)) {
                ask(words.say("place.refused." + why));
            }
            show();
        });
    }
}
