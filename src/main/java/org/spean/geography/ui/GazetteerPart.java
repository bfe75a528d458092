package org.spean.geography.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.geography.BroughtFile;
import org.spean.geography.Edition;
import org.spean.geography.EditionOutcome;
import org.spean.geography.EditionReading;
import org.spean.geography.PlaceKind;
import org.spean.geography.ProposedEdition;
import org.spean.geography.Taking;
import org.spean.widgets.UndoNotice;

/** The official gazetteer: which edition is in force, a place to bring another one, and the earlier ones. */
class GazetteerPart extends Section {

    private static final int MEGABYTES = 20;

    private final PlaceShelf shelf;
    private final PlaceWords words;
    private final Runnable changed;
    private final Div state = new Div();
    private final Div asking = new Div();
    private final Div earlier = new Div();
    private final List<BroughtFile> brought = new ArrayList<>();

    /**
     * Shows it.
     *
     * @param changed is run when another edition is in force
     */
    GazetteerPart(PlaceShelf shelf, PlaceWords words, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        add(new H2(words.say("place.gazetteer")), state, asking, earlier);
        show();
        ask("");
    }

    private void show() {
        List<Edition> all = shelf.editions().all(shelf.actor());
        Optional<Edition> inForce = all.stream().filter(Edition::inForce).findFirst();
        state.removeAll();
        state.add(inForce.<Component>map(edition -> new Paragraph(words.say(
                        "place.in-force",
                        words.counts(edition.counts()),
                        words.moment(edition.turnedAt()),
                        edition.turnedBy())))
                .orElseGet(() -> new Paragraph(words.say("place.none-in-force"))));
        earlier.removeAll();
        if (!all.isEmpty()) {
            earlier.add(EditionTable.of(all, words, to -> turn(to, inForce.map(Edition::id))));
        }
    }

    private void ask(String refusal) {
        brought.clear();
        asking.removeAll();
        FilesUpload upload = new FilesUpload(
                words, words.say("place.bring"), PlaceKind.values().length, MEGABYTES, this::brought, why -> ask(why));
        Paragraph help = new Paragraph(words.say("place.bring-help"));
        help.setClassName("note");
        says(refusal);
        asking.add(upload, help, columns());
    }

    private void says(String refusal) {
        if (!refusal.isEmpty()) {
            Paragraph says = new Paragraph(refusal);
            says.setClassName("refusals");
            says.getElement().setAttribute("role", "alert");
            asking.add(says);
        }
    }

    private NativeDetails columns() {
        Div text = new Div();
        for (String key : List.of("place.columns-files", "place.columns-what", "place.columns-where")) {
            text.add(new Paragraph(words.say(key)));
        }
        return new NativeDetails(words.say("place.columns"), text);
    }

    /** They come one after the other; looked at when all four are here, or when somebody says that these are all. */
    private void brought(List<BroughtFile> files) {
        for (BroughtFile file : files) {
            brought.removeIf(each -> each.name().equals(file.name()));
            brought.add(file);
        }
        if (brought.size() >= PlaceKind.values().length) {
            check();
            return;
        }
        asking.getChildren().filter(each -> each.hasClassName("come")).toList().forEach(Component::removeFromParent);
        Div come = new Div(new Span(words.say(
                "place.come",
                words.plain(brought.size()),
                brought.stream().map(BroughtFile::name).collect(Collectors.joining(", ")))));
        come.addClassNames("come", "row");
        come.add(button("place.check", this::check), button("place.start-over", () -> ask("")));
        asking.add(come);
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassName("btn");
        return button;
    }

    private void check() {
        EditionReading reading = shelf.editions().read(shelf.actor(), List.copyOf(brought));
        ask("");
        switch (reading) {
            case EditionReading.Faulty faulty -> {
                FaultList list = FaultList.of(faulty.faults(), words);
                asking.addComponentAsFirst(list);
                list.begin();
            }
            case EditionReading.Sound sound -> propose(sound.proposed());
        }
    }

    private void propose(ProposedEdition proposed) {
        asking.removeAll();
        Div acts = new Div();
        acts.setClassName("row");
        if (!proposed.changes().same()) {
            NativeButton take = button("place.take", () -> take(proposed));
            take.addClassName("main");
            acts.add(take);
        }
        acts.add(button("place.leave", () -> ask("")));
        Div picture = new Div(new GazetteerPicture(proposed, words));
        picture.getElement().setAttribute("tabindex", "-1");
        asking.add(acts, picture);
        picture.getElement().callJsFunction("focus");
    }

    private void take(ProposedEdition proposed) {
        Taking taking = shelf.editions().begin(shelf.actor(), proposed);
        asking.removeAll();
        asking.add(new TakingCard(taking, proposed.counts().all(), words, this::over));
    }

    private void over(Taking taking) {
        if (taking.failed()) {
            ask(words.say("place.failed"));
            show();
        } else {
            taking.outcome().ifPresent(outcome -> done(outcome, "place.taken"));
        }
    }

    private void turn(Optional<UUID> to, Optional<UUID> known) {
        done(shelf.editions().turn(shelf.actor(), to, known), to.isPresent() ? "place.turned" : "place.put-away");
    }

    private void done(EditionOutcome outcome, String said) {
        switch (outcome) {
            case EditionOutcome.Done(Optional<UUID> before) -> {
                ask("");
                show();
                changed.run();
                Optional<UUID> now = shelf.gazetteer().edition();
                getUI().ifPresent(ui -> undoable(ui, said, before, now));
            }
            case EditionOutcome.Refused(EditionOutcome.Why why) -> {
                ask(words.say("place.refused." + why));
                show();
            }
        }
    }

    private void undoable(UI ui, String said, Optional<UUID> before, Optional<UUID> now) {
        UndoNotice.show(ui, words.say(said), words.say("place.undo"), () -> {
            if (shelf.editions().turn(shelf.actor(), before, now) instanceof EditionOutcome.Refused(var why)) {
                ask(words.say("place.refused." + why));
            }
            show();
            changed.run();
        });
    }
}
