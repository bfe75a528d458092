package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.directory.CallReport;
import org.spean.directory.EntryField;
import org.spean.directory.Hotline;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.SpokenText;

/** Lines to ring for help: whose, what for, the number. */
class HotlineList extends UnorderedList {

    HotlineList(List<Hotline> hotlines, Shelf shelf, Reader reader) {
        setClassName("hotlines");
        List<PhoneNumber> numbers = hotlines.stream()
                .flatMap(hotline -> hotline.phone().number().stream())
                .distinct()
                .toList();
        Map<PhoneNumber, CallReport> latest = shelf.calls().latest(numbers, reader.tier());
        hotlines.forEach(hotline -> add(item(hotline, latest, shelf, reader)));
    }

    private static ListItem item(Hotline hotline, Map<PhoneNumber, CallReport> latest, Shelf shelf, Reader reader) {
        Paragraph name = new Paragraph();
        name.setClassName("hotline-name");
        name.add(new SpokenText(hotline.name(), reader.language()));
        if (hotline.partnersOnly()) {
            OnlyFor.mark(name, EntryField.PEOPLES_LINES, reader);
        }
        Div about = new Div(name);
        if (!hotline.purpose().isEmpty()) {
            about.add(note(hotline.purpose(), reader));
        }
        if (!hotline.note().isEmpty()) {
            Paragraph note = note(hotline.note(), reader);
            if (!hotline.partnersOnly()) {
                OnlyFor.mark(note, EntryField.LINE_NOTES, reader);
            }
            about.add(note);
        }
        ListItem item = new ListItem(about);
        if (hotline.phone().asPrinted().isEmpty()) {
            Paragraph none = new Paragraph(reader.say("page.phone.none-printed"));
            none.setClassName("note");
            item.add(none);
        } else {
            Optional<CallReport> last =
                    hotline.phone().number().flatMap(number -> Optional.ofNullable(latest.get(number)));
            item.add(new Telephones(hotline.phone(), last, shelf, reader, () -> {}));
        }
        return item;
    }

    private static Paragraph note(String english, Reader reader) {
        Paragraph note = new Paragraph();
        note.setClassName("note");
        note.add(SpokenText.english(english, reader.language()));
        return note;
    }
}
