package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.spean.people.OrganizationId;
import org.spean.people.OrganizationOutcome;
import org.spean.people.PersonName;
import org.spean.people.PersonOutcome;
import org.spean.people.PersonWish;
import org.spean.vocabulary.Language;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;

/** Asks who is to be asked at an organization, for what, and on which number. */
class ContactForm extends Div {

    private final PostShelf shelf;
    private final PostWords words;
    private final OrganizationId organization;
    private final Runnable done;
    private final FormFrame frame;
    private final TextField khmer;
    private final TextField latin;
    private final TextField whatFor;
    private final PhoneField phone;

    ContactForm(PostShelf shelf, PostWords words, OrganizationId organization, Runnable done, Runnable givenUp) {
        this.shelf = shelf;
        this.words = words;
        this.organization = organization;
        this.done = done;
        frame = new FormFrame(
                words.language(),
                words.say("organization-admin.add-contact"),
                "",
                words.say("person.save"),
                this::send,
                givenUp);
        khmer = frame.text("person.name-khmer", "");
        latin = frame.text("person.name-latin", "");
        whatFor = frame.text("organization-admin.what-for", "");
        whatFor.setHelperText(words.say("organization-admin.what-for-help"));
        phone = frame.phone("person.phone");
        add(frame);
    }

    void begin() {
        frame.begin();
    }

    private void send() {
        frame.read(phone);
        if (frame.complains()) {
            return;
        }
        OrganizationOutcome outcome = shelf.organizations()
                .addContact(
                        shelf.actor(),
                        organization,
                        new PersonWish(
                                new PersonName(khmer.getValue(), latin.getValue()),
                                Language.KHMER,
                                phone.number().stream().toList()),
                        whatFor.getValue());
        switch (outcome) {
            case OrganizationOutcome.Done _ -> done.run();
            case OrganizationOutcome.Refused refused -> {
                refused.person()
                        .forEach(wrong -> frame.wrong(
                                wrong == PersonOutcome.Wrong.LATIN_NAME_TOO_LONG ? latin : khmer,
                                words.say("person.wrong." + wrong)));
                refused.wrong()
                        .forEach(wrong -> frame.wrong(
                                wrong == OrganizationOutcome.Wrong.WHAT_FOR_TOO_LONG ? whatFor : khmer,
                                words.say("organization-admin.wrong." + wrong)));
                frame.complains();
            }
        }
    }
}
