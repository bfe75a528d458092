package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.spean.directory.bodies.Body;
import org.spean.directory.bodies.BodyContacts;
import org.spean.directory.bodies.ContactOutcome;
import org.spean.directory.bodies.ContactOutcome.Wrong;
import org.spean.geography.Province;
import org.spean.widgets.FormFrame;
import org.spean.widgets.PhoneField;
import org.spean.widgets.UndoNotice;

/** Enters whom to ask in a body; where there is one in each province, in which of those that the reader keeps. */
class ContactEntering extends Div {

    private final Body body;
    private final List<Province> provinces;
    private final BodyContacts contacts;
    private final Shelf shelf;
    private final Reader reader;
    private final Runnable changed;

    /**
     * Offers to enter one.
     *
     * @param provinces empty for a body of the whole country
     */
    ContactEntering(
            Body body, List<Province> provinces, BodyContacts contacts, Shelf shelf, Reader reader, Runnable changed) {
        this.body = body;
        this.provinces = provinces;
        this.contacts = contacts;
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        setClassName("contacts");
        offer();
    }

    private void offer() {
        NativeButton add = new NativeButton(reader.say("bodies.enter"), click -> ask());
        add.setClassName("btn small");
        add.getElement()
                .setAttribute(
                        "aria-label", reader.say("bodies.enter-of", body.name().in(reader.language())));
        removeAll();
        add(add);
    }

    private void ask() {
        Fields fields = new Fields();
        removeAll();
        add(fields.frame);
        fields.frame.begin();
    }

    /** The fields of a contact. */
    private final class Fields {

        private final FormFrame frame = new FormFrame(
                reader.language(),
                reader.say("bodies.enter"),
                reader.say("bodies.enter-lead"),
                reader.say("thesaurus.save"),
                this::send,
                ContactEntering.this::offer);
        private final Select<Province> province = new Select<>();
        private final TextField name;
        private final TextField whatFor;
        private final PhoneField number;

        Fields() {
            province.setLabel(reader.say("find.province"));
            province.setItems(provinces);
            province.setItemLabelGenerator(each -> each.name().in(reader.language()));
            if (!provinces.isEmpty()) {
                province.setValue(provinces.getFirst());
                frame.ask(province);
            }
            name = frame.text("bodies.name", "");
            whatFor = frame.text("bodies.what-for", "");
            number = frame.phone("bodies.number");
        }

        private void send() {
            frame.read(number);
            if (frame.complains()) {
                return;
            }
            ContactOutcome outcome = contacts.enter(
                    shelf.present().actor(),
                    body.id(),
                    Optional.ofNullable(province.getValue()).map(Province::code),
                    name.getValue(),
                    whatFor.getValue(),
                    number.number());
            switch (outcome) {
                case ContactOutcome.Done done -> {
                    getUI().ifPresent(ui ->
                            UndoNotice.show(ui, reader.say("bodies.entered"), reader.say("page.undo"), () -> {
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
