package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.people.Agreement;
import org.spean.people.AgreementOutcome;
import org.spean.people.AgreementOutcome.Wrong;
import org.spean.people.OrganizationId;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** Asks with whom an organization agreed on what, from when to when. */
class AgreementForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final OrganizationId organization;
    private final Optional<Agreement> known;
    private final Runnable done;
    private final FormFrame frame;
    private final TextField partner;
    private final TextField subject;
    private final DayField from;
    private final DayField until;

    /**
     * Asks.
     *
     * @param known the one to correct; empty for a new one
     */
    AgreementForm(
            PostShelf shelf,
            PostWords words,
            OrganizationId organization,
            Optional<Agreement> known,
            Runnable done,
            Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.organization = organization;
        this.known = known;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say(known.isPresent() ? "agreement.correct" : "agreement.add"),
                words.say("agreement.lead"),
                words.say("person.save"),
                this::send,
                givenUp);
        partner = frame.text("agreement.partner", known.map(Agreement::partner).orElse(""));
        partner.setHelperText(words.say("agreement.partner-help"));
        subject = frame.text("agreement.subject", known.map(Agreement::subject).orElse(""));
        from = frame.day("post.from", known.map(Agreement::from));
        until = frame.day("agreement.until", known.map(Agreement::until));
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
        AgreementOutcome outcome = shelf.agreements()
                .keep(
                        shelf.actor(),
                        organization,
                        known.map(Agreement::id),
                        partner.getValue(),
                        subject.getValue(),
                        first.get(),
                        last.get());
        switch (outcome) {
            case AgreementOutcome.Done _ -> done.run();
            case AgreementOutcome.Refused refused -> {
                refused.wrong().forEach(this::refuse);
                frame.complains();
            }
        }
    }

    private void refuse(Wrong wrong) {
        String message = words.say("agreement.wrong." + wrong);
        switch (wrong) {
            case PARTNER_MISSING, PARTNER_TOO_LONG -> frame.wrong(partner, message);
            case SUBJECT_MISSING, SUBJECT_TOO_LONG -> frame.wrong(subject, message);
            case FROM_UNLIKELY -> frame.wrong(from, message);
            case UNTIL_BEFORE_FROM, UNTIL_TOO_FAR -> frame.wrong(until, message);
        }
    }
}
