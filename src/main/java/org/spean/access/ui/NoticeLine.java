package org.spean.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.spean.access.notice.Notice;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** One notice: what it says, when it was told, whether it is new, and where one sees more. */
class NoticeLine extends ListItem {

    /**
     * Shows it.
     *
     * @param act what can be done about it at once
     */
    NoticeLine(Notice notice, Language language, Optional<Component> act) {
        setClassName("todo");
        Paragraph says = new Paragraph(NoticeWords.said(notice, language));
        says.setClassName("says");
        Div about = new Div(new Span(Numerals.moment(notice.at(), language)));
        about.setClassName("m");
        if (!notice.read()) {
            addClassName("unread");
            Span fresh = new Span(Words.say("notice.new", language));
            fresh.setClassName("badge");
            about.addComponentAsFirst(fresh);
        }
        Div acts = new Div();
        acts.setClassName("act");
        act.ifPresent(acts::add);
        if (!notice.link().isEmpty()) {
            Anchor more = new Anchor(notice.link(), Words.say("notice.see", language));
            more.setClassName("btn");
            acts.add(more);
        }
        add(new Div(says, about), acts);
    }
}
