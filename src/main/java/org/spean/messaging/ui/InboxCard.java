package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.spean.messaging.InboxItem;
import org.spean.people.ui.PostLinks;

/** Something that a telephone wrote: whose it is, what it was asked, and what a person can do about it. */
class InboxCard extends Article {

    /**
     * Shows it.
     *
     * @param answered is run when an answer was taken
     * @param done is run when somebody says that nothing is to be done
     */
    InboxCard(InboxItem item, OutboxShelf shelf, OutboxWords words, Runnable answered, Runnable done) {
        setClassName("inbox-item");
        String called = words.called(item.whose(), item.said().number());
        H2 head = new H2();
        item.whose()
                .post()
                .ifPresentOrElse(
                        post -> head.add(new Anchor(PostLinks.post(post), called)), () -> head.add(new Span(called)));
        Span when = new Span(words.say(
                "inbox.came",
                words.channel(item.said().channel()),
                words.moment(item.said().at())));
        when.setClassName("note");
        Anchor dial = new Anchor(
                "tel:" + item.said().number().e164(), item.said().number().national());
        dial.setClassName("nowrap");
        Div who = new Div(dial);
        item.whose().name().ifPresent(name -> who.addComponentAsFirst(new Span(name.in(words.language()) + " ")));
        Paragraph text = new Paragraph(item.said().body());
        text.setClassName("said");
        add(head, who, when, text);
        if (item.open().isEmpty()) {
            add(new Paragraph(words.say("inbox.nothing-open")));
        }
        item.open().forEach(each -> add(new AnswerForm(item, each, shelf, words, answered)));
        NativeButton finish = new NativeButton(words.say("inbox.done"), click -> done.run());
        finish.setClassName("btn");
        finish.setAriaLabel(words.say("outbox.act-on", words.say("inbox.done"), called));
        Div row = new Div(finish);
        row.setClassName("row");
        add(row);
    }
}
