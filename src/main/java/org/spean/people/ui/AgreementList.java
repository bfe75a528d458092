package org.spean.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.spean.people.Agreement;
import org.spean.people.Agreements;

/** An organization's agreements: with whom, about what, until when, and how long still. */
class AgreementList extends UnorderedList {

    /**
     * Lists them.
     *
     * @param keeps whether the reader may change them
     */
    AgreementList(
            List<Agreement> agreements,
            PostWords words,
            LocalDate today,
            boolean keeps,
            Consumer<Agreement> correct,
            Consumer<Agreement> remove) {
        setClassName("people");
        agreements.forEach(each -> {
            Span subject = new Span(each.subject());
            subject.setClassName("t");
            Div what = new Div(
                    new Div(new Span(each.partner())),
                    new Div(new Span(words.say("post.from-until", words.day(each.from()), words.day(each.until())))));
            if (each.daysLeft(today) <= Agreements.SOON) {
                Span left = new Span(left(each, words, today));
                left.addClassNames("badge");
                if (each.daysLeft(today) >= 0) {
                    left.addClassName("late");
                }
                what.add(left);
            }
            if (keeps) {
                what.add(row(each, words, correct, remove));
            }
            add(new ListItem(subject, what));
        });
    }

    private static Div row(Agreement each, PostWords words, Consumer<Agreement> correct, Consumer<Agreement> remove) {
        Div row = new Div();
        row.setClassName("row");
        NativeButton change = new NativeButton(words.say("agreement.correct"), click -> correct.accept(each));
        change.setAriaLabel(words.say("agreement.correct") + ": " + each.subject());
        change.setClassName("btn small");
        NativeButton away = new NativeButton(words.say("agreement.remove"), click -> remove.accept(each));
        away.setAriaLabel(words.say("agreement.remove") + ": " + each.subject());
        away.setClassName("btn small");
        row.add(change, away);
        return row;
    }

    /** How long it still holds. */
    static String left(Agreement agreement, PostWords words, LocalDate today) {
        long days = agreement.daysLeft(today);
        if (days < 0) {
            return words.count("agreement.over", -days);
        }
        return days == 0 ? words.say("agreement.last-day") : words.count("agreement.left", days);
    }
}
