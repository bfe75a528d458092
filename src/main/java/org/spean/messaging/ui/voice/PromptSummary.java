package org.spean.messaging.ui.voice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.spean.messaging.voice.Recordings.Line;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.Language;

/** How far a language is recorded, what happens until it is whole, and about which messages calls can be by now. */
class PromptSummary extends Div {

    PromptSummary(PromptShelf shelf, PromptWords words, Language spoken, List<Line> lines) {
        setClassName("summary");
        long there = lines.stream().filter(each -> each.sound().isPresent()).count();
        Paragraph count = new Paragraph(
                words.say("prompt.count", words.spoken(spoken), words.number(there), words.number(lines.size())));
        count.setClassName("count");
        add(count);
        if (spoken == Language.ENGLISH) {
            add(new Paragraph(words.say("prompt.english")));
            return;
        }
        Map<MessageKind, Integer> missing = shelf.recordings().missing(shelf.actor(), spoken);
        boolean whole = missing.values().stream().allMatch(each -> each == 0);
        add(new Paragraph(words.say(whole ? "prompt.whole" : "prompt.not-whole")));
        if (!whole) {
            UnorderedList kinds = new UnorderedList();
            kinds.setClassName("told");
            missing.forEach((kind, lacks) -> kinds.add(new ListItem(
                    lacks == 0
                            ? words.say("prompt.kind-whole", words.kind(kind))
                            : words.say("prompt.kind-lacks", words.kind(kind), words.number(lacks)))));
            add(new NativeDetails(new Span(words.say("prompt.kinds")), kinds));
        }
        lines.stream()
                .filter(each -> each.sound().isEmpty())
                .findFirst()
                .filter(none -> shelf.mayRecord())
                .ifPresent(first -> {
                    Anchor begin = new Anchor(PromptLinks.prompt(spoken, first.prompt()), words.say("prompt.begin"));
                    begin.addClassNames("btn", "main");
                    add(begin);
                });
    }
}
