package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.messaging.wording.TextVersion;
import org.spean.messaging.wording.Writing;

/** The texts that a message had, the newest first, folded away; each with a way back to it. */
class VersionList extends NativeDetails {

    /**
     * Lists them.
     *
     * @param back goes back to one; empty for whoever only reads
     */
    VersionList(List<TextVersion> versions, Writing writing, TextWords words, Optional<Consumer<TextVersion>> back) {
        super(new Span(words.say("message-text.versions")));
        OrderedList list = new OrderedList();
        list.setClassName("versions");
        for (TextVersion version : versions) {
            Paragraph says = new Paragraph(words.version(version));
            says.setClassName("note");
            Div item = new Div(says, new WrittenText(version.text(), writing));
            if (!version.equals(versions.getFirst())) {
                back.ifPresent(go -> item.add(button(version, words, go)));
            }
            list.add(new ListItem(item));
        }
        setContent(list);
    }

    private static NativeButton button(TextVersion version, TextWords words, Consumer<TextVersion> go) {
        NativeButton button = new NativeButton(words.say("message-text.back"), click -> go.accept(version));
        button.setClassName("btn small");
        button.setAriaLabel(words.say("message-text.back") + ": " + words.version(version));
        return button;
    }
}
