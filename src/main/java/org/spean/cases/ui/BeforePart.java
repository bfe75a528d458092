package org.spean.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.spean.cases.visit.BeforeYouGo;

/** Before you go: what is known to threaten, and what is said to whoever else is near. */
final class BeforePart extends Div {

    private final CaseWords words;

    BeforePart(CaseWords words, Optional<BeforeYouGo.Sheet> read) {
        this.words = words;
        setClassName("before-you-go");
        if (read.isEmpty()) {
            add(new Paragraph(words.say("cases.gone")));
            return;
        }
        BeforeYouGo.Sheet sheet = read.get();
        add(new H4(words.say("journey.threats")));
        sheet.risk().ifPresent(risk -> add(new Paragraph(words.say("journey.risk", words.option("risk", risk)))));
        if (sheet.threats().isEmpty()) {
            add(new Paragraph(words.say("journey.no-threats")));
        } else {
            UnorderedList list = new UnorderedList();
            list.setClassName("form-list");
            sheet.threats().forEach(each -> list.add(threat(each)));
            add(list);
        }
        Paragraph says = new Paragraph(sheet.callerSays().orElseGet(() -> words.say("journey.no-caller-says")));
        add(new H4(words.field("caller-says")), says);
    }

    private ListItem threat(BeforeYouGo.Threat threat) {
        Span from = new Span(words.say(
                "journey.threat",
                words.day(threat.on()),
                threat.from().map(words::kind).orElseGet(() -> words.say("journey.admission"))));
        from.setClassName("note");
        return new ListItem(from, new Paragraph(threat.words().orElseGet(() -> words.say("journey.no-words"))));
    }
}
