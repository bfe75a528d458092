package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.OrganizationOutcome.Wrong;
import org.spean.people.RunningProgramme;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks what a programme is called, and from when to when it runs. */
class ProgrammeForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final OrganizationId organization;
    private final Optional<RunningProgramme> known;
    private final Runnable done;
    private final FormFrame frame;
    private final TextField name;
    private final DayField from;
    private final DayField until;

    /**
     * Asks.
     *
     * @param known the one to correct; empty for a new one
     */
    ProgrammeForm(
            PostShelf shelf,
            PostWords words,
            OrganizationId organization,
            Optional<RunningProgramme> known,
            Runnable done,
            Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.organization = organization;
        this.known = known;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(
                        known.isPresent()
                                ? "organization-admin.correct-programme"
                                : "organization-admin.add-programme"),
                "",
                words.say("person.save"),
                this::send,
                givenUp);
        name = frame.text(
                "organization-admin.programme-name",
                known.map(each -> each.programme().name()).orElse(""));
        from = frame.day("post.from", known.flatMap(RunningProgramme::from));
        until = frame.day("post.until", known.flatMap(RunningProgramme::until));
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        Optional<LocalDate> first = frame.read(from, false);
        Optional<LocalDate> last = frame.read(until, false);
        if (frame.complains()) {
            return;
        }
        OrganizationOutcome outcome = shelf.organizations()
                .programme(
                        shelf.actor(),
                        organization,
                        known.map(each -> each.programme().code()),
                        name.getValue(),
                        first,
                        last);
        switch (outcome) {
            case OrganizationOutcome.Done _ -> done.run();
            case OrganizationOutcome.Refused refused -> {
                refused.wrong()
                        .forEach(wrong -> frame.wrong(
                                wrong == Wrong.UNTIL_BEFORE_FROM ? until : name,
                                words.say("organization-admin.wrong." + wrong)));
                frame.complains();
            }
        }
    }
}
