package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.Holding;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks who shall be deputy of whoever holds a post. */
class DeputyForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final Holding holding;
    private final Consumer<Done> done;
    private final FormFrame frame;
    private final PersonField person;
    private final DayField from;
    private final DayField until;

    DeputyForm(PostShelf shelf, PostWords words, Holding holding, Consumer<Done> done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.holding = holding;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("post.deputy-title", words.name(holding.person().name())),
                words.say("post.deputy-lead"),
                words.say("post.deputy-send"),
                this::send,
                givenUp);
        person = frame.ask(new PersonField(words.say("post.who"), shelf.search(), shelf.actor(), words.language()));
        from = frame.day("post.from", Optional.of(shelf.book().today()));
        until = frame.day("post.until", Optional.empty());
        until.setHelperText(words.say("post.until-help"));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        if (person.getValue() == null) {
            frame.wrong(person, words.say("post.wrong." + Wrong.PERSON_UNKNOWN));
        }
        Optional<LocalDate> first = frame.read(from, true);
        Optional<LocalDate> last = frame.read(until, false);
        if (frame.complains() || first.isEmpty()) {
            return;
        }
        DesignationOutcome outcome = shelf.designations()
                .deputize(
                        shelf.actor(),
                        holding.designation().id(),
                        person.getValue().id(),
                        first.get(),
                        last);
        switch (outcome) {
            case Done each -> done.accept(each);
            case Refused refused -> {
                refused.wrong().forEach(wrong -> refuse(wrong, refused));
                refused.reasons().forEach(reason -> frame.wrong(person, words.refused(reason)));
                frame.complains();
            }
        }
    }

    private void refuse(Wrong wrong, Refused refused) {
        String message = new Clash(words, shelf).say(wrong, refused.clash());
        switch (wrong) {
            case FROM_TOO_EARLY, FROM_TOO_FAR, FROM_TAKEN, PROPOSED_ALREADY -> frame.wrong(from, message);
            case UNTIL_BEFORE_FROM, UNTIL_OVER, UNTIL_TOO_FAR, UNTIL_TAKEN -> frame.wrong(until, message);
            case NOT_OPEN -> frame.refuse(message);
            default -> frame.wrong(person, message);
        }
    }
}
