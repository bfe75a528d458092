package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.spean.directory.bodies.BodyContact;
import org.spean.directory.bodies.BodyContacts;
import org.spean.geography.Province;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.UndoNotice;

/** Whom to ask in a body, or in its committees in one province; whoever keeps that takes away. */
class ContactList extends Div {

    private final BodyContacts contacts;
    private final Shelf shelf;
    private final Reader reader;
    private final Runnable changed;

    ContactList(
            Optional<Province> province,
            List<BodyContact> known,
            boolean keeps,
            BodyContacts contacts,
            Shelf shelf,
            Reader reader,
            Runnable changed) {
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
        } else if (reader.partner()) {
            Paragraph none = new Paragraph(reader.say("bodies.no-contact"));
            none.setClassName("note");
            add(none);
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
        Span by = new Span(reader.say("bodies.by", contact.byName(), Numerals.moment(contact.at(), reader.language())));
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
        getUI().ifPresent(ui ->
                UndoNotice.show(ui, reader.say("bodies.taken-away", contact.name()), reader.say("page.undo"), () -> {
                    contacts.putBack(shelf.present().actor(), contact.id());
                    changed.run();
                }));
        changed.run();
    }
}
