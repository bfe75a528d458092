package org.spean.directory.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.spean.directory.EntryField;
import org.spean.directory.EntryPhone;
import org.spean.directory.Tier;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.SpokenText;

/** A telephone number: to dial, to copy, and with its doubt. One that cannot be dialled says so and is no link. */
@JsModule("context://assets/copy-number.js")
class PhoneLine extends Span {

    PhoneLine(EntryPhone phone, boolean shelters, Reader reader) {
        setClassName("one");
        phone.number().ifPresentOrElse(number -> dial(number, reader), () -> cannotBeDialled(phone, reader));
        if (phone.kind() != EntryPhone.Kind.MOBILE) {
            add(note(new Span(reader.say("page.phone.kind." + phone.kind()))));
        }
        OnlyFor.mark(this, phone.field(), shelters, reader);
        if (!phone.doubt().isEmpty()) {
            Span doubt = note(
                    new Span(reader.say("page.phone.doubt") + " "),
                    SpokenText.english(phone.doubt(), reader.language()));
            // A number that is marked itself needs no second mark.
            if (reader.tiers().seeing(phone.field(), shelters).contains(Tier.PUBLIC)) {
                OnlyFor.mark(doubt, EntryField.PHONE_DOUBTS, shelters, reader);
            }
            add(doubt);
        }
    }

    PhoneLine(PhoneNumber number, Reader reader) {
        setClassName("one");
        dial(number, reader);
    }

    private void dial(PhoneNumber number, Reader reader) {
        Anchor link = new Anchor("tel:" + number.e164(), number.national());
        link.setClassName("no-tel");
        NativeButton copy = new NativeButton(reader.say("page.phone.copy"));
        copy.setClassName("btn small");
        copy.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", number.national())
                .setAttribute("data-copied", reader.say("page.phone.copied"))
                .setAttribute("aria-label", reader.say("page.phone.copy-number", number.national()));
        add(link, copy);
    }

    private void cannotBeDialled(EntryPhone phone, Reader reader) {
        SpokenText printed = SpokenText.english(phone.asPrinted(), reader.language());
        printed.addClassName("not-dialled");
        add(printed, note(new Span(reader.say("page.phone.incomplete"))));
    }

    private static Span note(com.vaadin.flow.component.Component... parts) {
        Span note = new Span();
        note.setClassName("note");
        note.add(parts);
        return note;
    }
}
