package org.spean.messaging.ui.sending;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.spean.messaging.sending.CatchUp;
import org.spean.messaging.sending.CatchUpPreview;
import org.spean.messaging.sending.Pause;
import org.spean.messaging.sending.PauseOutcome;
import org.spean.messaging.sending.PausedNow;

/** Something that is paused: what it holds, what its end will send, and how to end it before. */
class PauseCard extends Article {

    private final SendingShelf shelf;
    private final SendingWords words;
    private final Pause pause;
    private final Consumer<PauseOutcome> done;
    private final Div preview = new Div();

    PauseCard(PausedNow paused, SendingShelf shelf, PauseWords says, Consumer<PauseOutcome> done) {
        this.shelf = shelf;
        this.words = says.words();
        this.pause = paused.pause();
        this.done = done;
        addClassName("inbox-item");
        preview.setClassName("preview");
        add(
                new H2(says.scope(pause.scope())),
                new Paragraph(says.story(pause)),
                new Paragraph(words.count("pause.held", paused.held())));
        shelf.pauses().atItsEnd(shelf.actor(), pause).ifPresent(this::atItsEnd);
        NativeButton end = button(words.say("pause.end"), this::shows);
        end.setAriaLabel(words.say("outbox.act-on", words.say("pause.end"), says.scope(pause.scope())));
        CatchUp other = pause.catchUp() == CatchUp.ALL ? CatchUp.IN_TIME : CatchUp.ALL;
        NativeButton change = button(
                words.say("pause.choose." + other),
                () -> done.accept(shelf.pauses().choose(shelf.actor(), pause.id(), other)));
        add(row(end, change), preview);
    }

    private void atItsEnd(CatchUpPreview then) {
        add(new Paragraph(words.say(
                "pause.at-its-end." + pause.catchUp(),
                words.number(then.sent(pause.catchUp())),
                words.number(then.count() - then.sent(pause.catchUp())))));
    }

    /** Nothing goes out before somebody has seen what. */
    private void shows() {
        preview.removeAll();
        shelf.pauses().now(shelf.actor(), pause.id()).ifPresent(this::shows);
    }

    private void shows(CatchUpPreview now) {
        UnorderedList list = new UnorderedList();
        list.setClassName("told");
        now.kinds().forEach(each -> list.add(new ListItem(line(each))));
        preview.add(new Paragraph(words.say(now.count() == 0 ? "pause.preview-none" : "pause.preview")), list);
        Div acts = row();
        if (now.count() == 0) {
            acts.add(main(words.say("pause.end-now"), CatchUp.ALL));
        } else {
            acts.add(main(words.say("pause.send-in-time", words.number(now.sent(CatchUp.IN_TIME))), CatchUp.IN_TIME));
            if (now.late() > 0) {
                acts.add(ends(words.say("pause.send-all", words.number(now.sent(CatchUp.ALL))), CatchUp.ALL));
            }
        }
        acts.add(button(words.say("pause.leave"), preview::removeAll));
        preview.add(acts);
        if (now.late() > 0) {
            Paragraph note = new Paragraph(words.say("pause.late-note"));
            note.setClassName("note");
            preview.add(note);
        }
    }

    /** Nothing is said of what there is none of. */
    private String line(CatchUpPreview.OfKind each) {
        String first = words.moment(each.first());
        String last = words.moment(each.last());
        List<String> parts = new ArrayList<>();
        parts.add(words.say("pause.preview-line", words.kind(each.kind()), words.number(each.count())));
        parts.add(
                first.equals(last)
                        ? words.say("pause.preview-at", first)
                        : words.say("pause.preview-between", first, last));
        if (each.late() > 0) {
            parts.add(words.say("pause.preview-late", words.number(each.late())));
        }
        if (each.useless() > 0) {
            parts.add(words.say("pause.preview-useless", words.number(each.useless())));
        }
        return String.join(" · ", parts);
    }

    private NativeButton main(String text, CatchUp chosen) {
        NativeButton button = ends(text, chosen);
        button.addClassName("main");
        return button;
    }

    private NativeButton ends(String text, CatchUp chosen) {
        return button(text, () -> done.accept(shelf.pauses().end(shelf.actor(), pause.id(), chosen)));
    }

    private static NativeButton button(String text, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.addClassName("btn");
        return button;
    }

    private static Div row(NativeButton... buttons) {
        Div row = new Div(buttons);
        row.setClassName("row");
        return row;
    }
}
