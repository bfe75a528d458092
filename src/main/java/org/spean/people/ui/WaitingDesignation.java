package org.spean.people.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.spean.access.Grants;
import org.spean.people.Designation;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.Person;
import org.spean.widgets.Facts;

/** Somebody without an account who shall hold a post, and waits for the reader's yes or no. */
class WaitingDesignation extends Article {

    private final Designation designation;
    private final PostShelf shelf;
    private final PostWords words;
    private final BiConsumer<DesignationOutcome, String> show;
    private final Div asking = new Div();

    /**
     * Shows one.
     *
     * @param show says what came of it: the outcome, and the key of the words where it was done
     */
    WaitingDesignation(
            Designation designation, PostShelf shelf, PostWords words, BiConsumer<DesignationOutcome, String> show) {
        this.designation = designation;
        this.shelf = shelf;
        this.words = words;
        this.show = show;
        setClassName("waiting");
        Person person = shelf.people().people(Set.of(designation.person())).get(designation.person());
        String who = person == null ? words.say("people.somebody") : words.name(person.name());
        String post = shelf.book().title(designation.post()).in(words.language());
        add(new H2(words.say("people.shall-be", who, post)));
        Facts facts = new Facts();
        designation
                .proposed()
                .ifPresent(step -> facts.fact(
                        words.say("people.label.proposed"),
                        words.say(
                                "people.by-on",
                                shelf.named(step.by()).orElseGet(() -> words.say("people.somebody")),
                                words.day(step.at()))));
        facts.fact(words.say("people.label.term"), words.term(designation));
        facts.fact(
                words.say("post.phone"),
                designation
                        .phone()
                        .map(number -> new Span(PostWords.dial(number)))
                        .orElseGet(() -> new Span(words.say("phone-book.none"))));
        Paragraph note = new Paragraph(words.say("post.without-account"));
        note.setClassName("note");
        Div buttons = new Div(
                button("people.confirm", "btn main", who + ", " + post, this::confirm),
                button("people.refuse", "btn", who + ", " + post, this::askWhy));
        buttons.setClassName("row");
        add(facts, note, buttons, asking);
    }

    private NativeButton button(String key, String look, String whom, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.setClassName(look);
        button.setAriaLabel(words.say(key) + ": " + whom);
        return button;
    }

    private void confirm() {
        show.accept(shelf.designations().confirm(shelf.actor(), designation.id()), "post.confirmed");
    }

    private void askWhy() {
        TextField reason = new TextField(words.say("people.refuse-reason"));
        reason.setMaxLength(Grants.MOST_LETTERS);
        reason.setManualValidation(true);
        reason.addValueChangeListener(changed -> reason.setInvalid(false));
        NativeButton go = new NativeButton(words.say("people.refuse"), click -> refuse(reason));
        go.setClassName("btn main");
        NativeButton cancel = new NativeButton(words.say("people.cancel"), click -> asking.removeAll());
        cancel.setClassName("btn");
        Div acts = new Div(go, cancel);
        acts.setClassName("row");
        Div field = new Div(reason, acts);
        field.setClassName("reason");
        asking.removeAll();
        asking.add(field);
        reason.focus();
    }

    private void refuse(TextField reason) {
        DesignationOutcome outcome = shelf.designations().refuse(shelf.actor(), designation.id(), reason.getValue());
        Optional<Wrong> ofField = outcome instanceof Refused refused
                ? refused.wrong().stream()
                        .filter(wrong -> wrong == Wrong.REASON_MISSING || wrong == Wrong.REASON_TOO_LONG)
                        .findFirst()
                : Optional.empty();
        if (ofField.isPresent()) {
            reason.setErrorMessage(words.say("post.wrong." + ofField.get()));
            reason.setInvalid(true);
            reason.focus();
        } else {
            show.accept(outcome, "post.refused");
        }
    }
}
