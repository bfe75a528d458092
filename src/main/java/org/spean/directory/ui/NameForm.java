package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.spean.directory.words.WordOutcome;
import org.spean.directory.words.WordOutcome.Wrong;
import org.spean.directory.words.WordSubject;
import org.spean.directory.words.WordVersion;
import org.spean.widgets.FormFrame;

/** Asks what a type or group is called; of a group also in short. */
class NameForm extends Div {

    private final WordShelf shelf;
    private final Reader reader;
    private final WordVersion present;
    private final ObjIntConsumer<WordSubject> done;
    private final FormFrame frame;
    private final List<TextField> english = new ArrayList<>();
    private final List<TextField> khmer = new ArrayList<>();

    NameForm(WordShelf shelf, Reader reader, WordVersion present, ObjIntConsumer<WordSubject> done) {
        this.shelf = shelf;
        this.reader = reader;
        this.present = present;
        this.done = done;
        frame = new FormFrame(
                reader.language(),
                reader.say("thesaurus.rename"),
                reader.say("thesaurus.rename-lead"),
                reader.say("thesaurus.save"),
                this::send,
                () -> getUI().ifPresent(ui -> ui.navigate(DirectoryLinks.THESAURUS)));
        for (int which = 0; which < present.english().size(); which++) {
            boolean full = which == 0;
            khmer.add(frame.text(
                    full ? "thesaurus.khmer-name" : "thesaurus.khmer-name-short",
                    present.khmer().get(which)));
            english.add(frame.text(
                    full ? "thesaurus.english-name" : "thesaurus.english-name-short",
                    present.english().get(which)));
        }
        add(frame);
    }

    private void send() {
        WordOutcome outcome =
                shelf.book().rename(shelf.actor(), present.subject(), present.number(), values(english), values(khmer));
        switch (outcome) {
            case WordOutcome.Done(WordSubject subject) -> done.accept(subject, present.number());
            case WordOutcome.Refused(var wrong) -> {
                wrong.forEach(this::complain);
                frame.complains();
            }
        }
    }

    private static List<String> values(List<TextField> fields) {
        return fields.stream().map(TextField::getValue).toList();
    }

    private void complain(Wrong wrong) {
        String says = reader.say("thesaurus.wrong." + wrong);
        switch (wrong) {
            case ENGLISH_MISSING ->
                english.stream().filter(each -> each.getValue().isBlank()).forEach(each -> frame.wrong(each, says));
            case KHMER_MISSING ->
                khmer.stream().filter(each -> each.getValue().isBlank()).forEach(each -> frame.wrong(each, says));
            case NAME_TOO_LONG, NO_WORDS, WORD_TOO_LONG, TOO_MANY_WORDS, MEANS_NOTHING, OVERTAKEN -> frame.refuse(says);
        }
    }
}
