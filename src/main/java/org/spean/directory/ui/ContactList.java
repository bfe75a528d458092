package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.spean.directory.bodies.Body;
import org.spean.directory.bodies.BodyContact;
import org.spean.directory.bodies.BodyContacts;
import org.spean.directory.bodies.ContactOutcome;
import org.spean.directory.bodies.ContactOutcome.Wrong;
import org.spean.geography.Province;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.FormFrame;
import org.spean.widgets.Numerals;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;

/** Whom to ask in a body, or in one of its committees; and, for whoever keeps that, to enter and take away. */
class ContactList extends Div {

    private final Body body;
    private final Optional<Province> province;
    private final BodyContacts contacts;
    private final Shelf shelf;
    private final Reader reader;
    private final Runnable changed;
    private final Div adding = new Div();

    ContactList(
            Body body,
            Optional<Province> province,
            List<BodyContact> known,
            boolean keeps,
            BodyContacts contacts,
            Shelf shelf,
            Reader reader,
            Runnable changed) {
        this.body = body;
        this.province = province;
        this.contacts = contacts;
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        setClassName("contacts");
        province.ifPresent(each -> add(new H4(each.name().in(reader.language()))));
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        known.forEach(each -> list.add(line(each, keeps)));
        if (!known.isEmpty()) {
            add(list);
        } else if (keeps || reader.partner()) {
            Paragraph none = new Paragraph(reader.say("bodies.no-contact"));
            none.setClassName("note");
            add(none);
        }
        if (keeps) {
            add(adding);
            offer();
        }
    }

    private ListItem line(BodyContact contact, boolean keeps) {
        Span name = new Span(contact.name());
        name.setClassName("t");
        Div beside = new Div();
        if (!contact.whatFor().isEmpty()) {
            beside.add(new Div(new Span(contact.whatFor())));
        }
        contact.number().ifPresent(number -> beside.add(new Div(telephone(number))));
        Span by = new Span(reader.say(
                "bodies.by", contact.byName(), Numerals.moment(contact.at(), reader.language())));
        by.setClassName("note");
        beside.add(by);
        if (keeps) {
            NativeButton away = new NativeButton(reader.say("bodies.take-away"), click -> takeAway(contact));
            away.setClassName("btn small");
            away.getElement().setAttribute("aria-label", reader.say("bodies.take-away-of", contact.name()));
            beside.add(away);
        }
        return new ListItem(name, beside);
    }

    private static Anchor telephone(PhoneNumber number) {
        Anchor link = new Anchor("tel:" + number.e164(), number.national());
        link.setRouterIgnore(true);
        return link;
    }

    private void takeAway(BodyContact contact) {
        contacts.takeAway(shelf.present().actor(), contact.id());
        getUI().ifPresent(ui -> UndoNotice.show(
                ui, reader.say("bodies.taken-away", contact.name()), reader.say("page.undo"), () -> {
                    contacts.putBack(shelf.present().actor(), contact.id());
                    changed.run();
                }));
        changed.run();
    }

    private void offer() {
        NativeButton add = new NativeButton(reader.say("bodies.enter"), click -> ask());
        add.setClassName("btn small");
        add.getElement()
                .setAttribute(
                        "aria-label",
                        reader.say(
                                "bodies.enter-of",
                                province.map(each -> each.name().in(reader.language()))
                                        .orElse(body.name().in(reader.language()))));
        adding.removeAll();
        adding.add(add);
    }

    private void ask() {
        Entering entering = new Entering();
        adding.removeAll();
        adding.add(entering.frame);
        entering.frame.begin();
    }

    /** The fields of a contact. */
    private final class Entering {

        private final FormFrame frame = new FormFrame(
                reader.language(),
                reader.say("bodies.enter"),
                reader.say("bodies.enter-lead"),
                reader.say("thesaurus.save"),
                this::send,
                ContactList.this::offer);
        private final TextField name = frame.text("bodies.name", "");
        private final TextField whatFor = frame.text("bodies.what-for", "");
        private final PhoneField number = frame.phone("bodies.number");

        private void send() {
            frame.read(number);
            if (frame.complains()) {
                return;
            }
            ContactOutcome outcome = contacts.enter(
                    shelf.present().actor(),
                    body.id(),
                    province.map(Province::code),
                    name.getValue(),
                    whatFor.getValue(),
                    number.number());
            switch (outcome) {
                case ContactOutcome.Done done -> {
                    getUI().ifPresent(ui -> UndoNotice.show(
                            ui, reader.say("bodies.entered"), reader.say("page.undo"), () -> {
                                contacts.takeAway(shelf.present().actor(), done.contact());
                                changed.run();
                            }));
                    changed.run();
                }
                case ContactOutcome.Refused(var wrong) -> {
                    wrong.forEach(this::complain);
                    frame.complains();
                }
            }
        }

        private void complain(Wrong wrong) {
            frame.wrong(
                    switch (wrong) {
                        case NAME_MISSING, NAME_TOO_LONG -> name;
                        case WHAT_FOR_TOO_LONG -> whatFor;
                    },
                    reader.say("bodies.wrong." + wrong));
        }
    }
}
