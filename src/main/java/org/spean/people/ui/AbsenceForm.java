package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.spean.people.AbsenceOutcome;
import org.spean.people.AbsenceOutcome.Wrong;
import org.spean.people.Holding;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks until when somebody is away, and who acts meanwhile. */
class AbsenceForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final Holding holding;
    private final Runnable done;
    private final FormFrame frame;
    private final DayField from;
    private final DayField until;
    private final Select<Person> acting = new Select<>();

    AbsenceForm(PostShelf shelf, PostWords words, Holding holding, Runnable done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.holding = holding;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("post.away-title", words.name(holding.person().name())),
                words.say("post.away-lead"),
                words.say("post.away-send"),
                this::send,
                givenUp);
        from = frame.day("post.away-from", Optional.of(shelf.book().today()));
        until = frame.day("post.away-until", Optional.empty());
        acting.setLabel(words.say("post.acting"));
        Map<PersonId, Person> candidates = shelf.people()
                .people(shelf.absences()
                        .mayAct(holding.designation().id(), shelf.book().today()));
        acting.setItems(candidates.values());
        acting.setItemLabelGenerator(each -> each == null ? words.say("post.acting-nobody") : words.name(each.name()));
        acting.setEmptySelectionAllowed(true);
        acting.setEmptySelectionCaption(words.say("post.acting-nobody"));
        if (candidates.isEmpty()) {
            acting.setHelperText(words.say("post.acting-none"));
        }
        frame.ask(acting);
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> first = frame.read(from, true);
        Optional<LocalDate> last = frame.read(until, true);
        if (frame.complains() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        AbsenceOutcome outcome = shelf.absences()
                .away(
                        shelf.actor(),
                        holding.designation().id(),
                        first.get(),
                        last.get(),
                        acting.getOptionalValue().map(Person::id));
        switch (outcome) {
            case AbsenceOutcome.Done _ -> done.run();
            case AbsenceOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    private void refuse(Wrong wrong) {
        String message = words.say("post.away-wrong." + wrong);
        switch (wrong) {
            case UNTIL_BEFORE_FROM, UNTIL_OVER, UNTIL_TOO_FAR -> frame.wrong(until, message);
            case OVERLAPS -> frame.wrong(from, message);
            case ACTING_NOT_THERE -> frame.wrong(acting, message);
            case NOT_OPEN -> frame.refuse(message);
        }
    }
}
