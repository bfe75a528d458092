package org.spean.people.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.BiConsumer;
import org.spean.people.Designation;
import org.spean.people.DesignationOutcome;
import org.spean.people.Person;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Facts;

/** A post's new number that waits for the reader's yes or no: rung up, or known otherwise. */
class WaitingPhone extends Article {

    /**
     * Shows one.
     *
     * @param show says what came of it: the outcome, and the key of the words where it was done
     */
    WaitingPhone(
            Designation designation, PostShelf shelf, PostWords words, BiConsumer<DesignationOutcome, String> show) {
        setClassName("waiting");
        PhoneNumber number = designation.phone().orElseThrow();
        Person person = shelf.people().people(Set.of(designation.person())).get(designation.person());
        String who = person == null ? words.say("people.somebody") : words.name(person.name());
        String post = shelf.book().title(designation.post()).in(words.language());
        Facts facts = new Facts();
        designation
                .phoneWaits()
                .ifPresent(step -> facts.fact(
                        words.say("phone-book.entered"),
                        words.say(
                                "people.by-on",
                                shelf.named(step.by()).orElseGet(() -> words.say("people.somebody")),
                                words.day(step.at()))));
        facts.fact(words.say("post.phone"), new Span(PostWords.dial(number)));
        Paragraph note = new Paragraph(words.say("phone-book.yes-lead"));
        note.setClassName("note");
        NativeButton yes = new NativeButton(
                words.say("phone-book.yes"),
                click -> show.accept(
                        shelf.phones().confirm(shelf.actor(), designation.id(), number), "phone-book.yes-said"));
        yes.setClassName("btn main");
        NativeButton no = new NativeButton(
                words.say("phone-book.no"),
                click -> show.accept(
                        shelf.phones().refuse(shelf.actor(), designation.id(), number), "phone-book.no-said"));
        no.setClassName("btn");
        String of = number.national() + ", " + who + ", " + post;
        yes.setAriaLabel(words.say("phone-book.yes") + ": " + of);
        no.setAriaLabel(words.say("phone-book.no") + ": " + of);
        Div buttons = new Div(yes, no);
        buttons.setClassName("row");
        add(new H2(words.say("phone-book.shall-be", who, post)), facts, note, buttons);
    }
}
