package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.spean.messaging.voice.Recorded;

/** The recordings that a piece had, the newest first, folded away; each with a way to hear it and a way back to it. */
class RecordedList extends NativeDetails {

    /**
     * Lists them.
     *
     * @param back goes back to a version; empty for whoever only listens
     */
    RecordedList(List<Recorded> versions, PromptWords words, Loudspeaker loudspeaker, Optional<IntConsumer> back) {
        super(new Span(words.say("prompt.versions")));
        OrderedList list = new OrderedList();
        list.setClassName("versions");
        for (Recorded version : versions) {
            Paragraph says = new Paragraph(words.version(version));
            says.setClassName("note");
            Div acts = new Div();
            acts.setClassName("row");
            version.sound()
                    .ifPresent(sound -> acts.add(loudspeaker.plays(
                            List.of(sound),
                            words.say("prompt.play"),
                            words.say("prompt.play") + ": " + words.version(version))));
            if (!version.equals(versions.getFirst()) && version.sound().isPresent()) {
                back.ifPresent(go -> acts.add(button(version, words, go)));
            }
            list.add(new ListItem(says, acts));
        }
        setContent(list);
    }

    private static NativeButton button(Recorded version, PromptWords words, IntConsumer go) {
        NativeButton button = new NativeButton(words.say("prompt.back"), click -> go.accept(version.version()));
        button.addClassNames("btn", "small");
        button.setAriaLabel(words.say("prompt.back") + ": " + words.version(version));
        return button;
    }
}
