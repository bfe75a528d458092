package org.spean.people.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.spean.access.Grant;
import org.spean.access.GrantBook.Can;
import org.spean.access.GrantBook.Seen;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantOutcome.Refused;
import org.spean.access.Held;
import org.spean.widgets.Facts;

/** One proposal that waits for the reader's yes or no; where nobody else can say it, with the code from the program's log. */
class WaitingCard extends Article {

    private final Grant grant;
    private final RoleWords words;
    private final RoleShelf shelf;
    private final GrantActs acts;
    private final TextField code = new TextField();
    private final Div asking = new Div();

    WaitingCard(Seen seen, RoleWords words, RoleShelf shelf, GrantActs acts) {
        this.grant = seen.grant();
        this.words = words;
        this.shelf = shelf;
        this.acts = acts;
        setClassName("waiting");
        String who = words.name(grant.account());
        Held held = new Held(grant.role(), grant.remit(), grant.from(), null, null);
        add(new H2(words.say("people.shall-be", who, words.title(grant.role(), grant.remit()))));
        Facts facts = new Facts()
                .fact(words.say("people.label.proposed"), words.proposer(grant))
                .fact(words.say("people.label.term"), words.wanted(grant))
                .fact(words.say("people.label.sees"), words.sees(held))
                .fact(words.say("people.label.waits"), words.standing(grant));
        shelf.posts()
                .numberOf(grant.id())
                .ifPresent(number -> facts.fact(words.say("post.phone"), PostWords.dial(number)));
        add(facts);
        if (grant.role().opensCaseData()) {
            Paragraph day = new Paragraph(words.say("people.day-after"));
            day.setClassName("note");
            add(day);
        }
        if (seen.can().contains(Can.CONFIRM_WITH_CODE)) {
            code.setLabel(words.say("people.code"));
            code.setHelperText(words.say("people.code-help"));
            code.setAutocomplete(Autocomplete.OFF);
            code.setMaxLength(40);
            code.setManualValidation(true);
            code.addValueChangeListener(changed -> code.setInvalid(false));
            Div fields = new Div(code);
            fields.setClassName("fields");
            add(fields);
        }
        Div buttons = new Div(
                button("people.confirm", "btn main", who, this::confirm),
                button("people.refuse", "btn", who, this::askWhy));
        buttons.setClassName("row");
        add(buttons, asking);
    }

    /** Its name for a screen reader holds the person's: there are many of these buttons. */
    private NativeButton button(String key, String look, String who, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName(look);
        button.setAriaLabel(words.say(key) + ": " + who + ", " + words.title(grant.role(), grant.remit()));
        return button;
    }

    private void confirm() {
        show(shelf.grants().confirm(shelf.actor(), grant.id(), code.getValue()));
    }

    private void askWhy() {
        ReasonField why = new ReasonField(
                words,
                words.say("people.refuse-reason"),
                words.say("people.refuse"),
                reason -> show(shelf.grants().refuse(shelf.actor(), grant.id(), code.getValue(), reason)),
                asking::removeAll);
        asking.removeAll();
        asking.add(why);
        why.begin();
    }

    /** A wrong code is said at its field, a wrong reason at that one's, and both stay as they were typed. */
    private Optional<Reason> show(GrantOutcome outcome) {
        if (outcome instanceof Refused refused && refused.reasons().contains(Reason.CODE_WRONG)) {
            code.setErrorMessage(words.refused(Reason.CODE_WRONG));
            code.setInvalid(true);
            code.focus();
            return Optional.empty();
        }
        return acts.reasoned(outcome);
    }
}
