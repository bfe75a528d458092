package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.Holding;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;

/** Asks for another number of the same holder. */
class PhoneForm extends Div {

    private final FormFrame frame;
    private final PhoneField phone;

    PhoneForm(PostShelf shelf, PostWords words, Holding holding, Consumer<Done> done, Runnable givenUp) {
        frame = new FormFrame(
                words.language(),
                words.say("phone-book.change-title"),
                words.say("phone-book.change-lead"),
                words.say("phone-book.change-send"),
                () -> send(shelf, words, holding, done),
                givenUp);
        phone = frame.phone("post.phone");
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send(PostShelf shelf, PostWords words, Holding holding, Consumer<Done> done) {
        PhoneNumber number = phone.number().orElse(null);
        if (number == null) {
            frame.wrong(phone, words.say("phone-book.unreadable"));
            frame.complains();
            return;
        }
        switch (shelf.designations()
                .changePhone(shelf.actor(), holding.designation().id(), number)) {
            case Done outcome -> done.accept(outcome);
            case Refused refused -> {
                refused.wrong().forEach(wrong -> frame.wrong(phone, words.say("post.wrong." + wrong)));
                frame.complains();
            }
        }
    }
}
