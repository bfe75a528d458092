package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageLine;
import org.spean.messaging.MessageState;

/** Messages under the day on which they were asked for, the latest first. */
class MessageList extends Div {

    private final OutboxWords words;
    private final boolean mayCancel;
    private final Consumer<MessageId> cancel;
    private @Nullable LocalDate day;
    private UnorderedList list = new UnorderedList();

    MessageList(OutboxWords words, boolean mayCancel, Consumer<MessageId> cancel) {
        this.words = words;
        this.mayCancel = mayCancel;
        this.cancel = cancel;
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }

    /** Adds those that come before the ones that are shown. */
    void append(List<MessageLine> lines) {
        for (MessageLine line : lines) {
            LocalDate asked = OutboxWords.dayOf(line.times().asked());
            if (!asked.equals(day)) {
                day = asked;
                list = new UnorderedList();
                list.setClassName("outbox");
                add(new Section(new H2(words.day(asked)), list));
            }
            list.add(item(line));
        }
    }

    private ListItem item(MessageLine line) {
        Span time = new Span(words.time(line.times().asked()));
        time.setClassName("at");
        Anchor what = new Anchor(OutboxLinks.message(line.id()), words.kind(line.kind()));
        what.setClassName("t");
        Span to = new Span(words.whom(line.to()));
        to.setClassName("to");
        Div story = new Div();
        story.setClassName("story");
        words.story(line).forEach(each -> story.add(new Span(each)));
        Div told = new Div(what, to, story);
        ListItem item = new ListItem(time, told);
        if (line.decides()) {
            item.addClassName("decides");
        }
        if (mayCancel && line.state() == MessageState.QUEUED) {
            NativeButton button = new NativeButton(words.say("outbox.act.CANCEL"), click -> cancel.accept(line.id()));
            button.setClassName("btn small");
            button.setAriaLabel(words.say("outbox.act-on", words.say("outbox.act.CANCEL"), words.whom(line.to())));
            item.add(button);
        }
        return item;
    }
}
