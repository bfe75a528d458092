package org.spean.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.spean.deadlines.LateReason;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Section;
import org.spean.deadlines.TaskId;
import org.spean.deadlines.Todo;
import org.spean.vocabulary.PhoneNumber;

/** Something that waits, with what to do about it in one tap; what is late takes its reason. */
class TodoRow extends ListItem {

    /** What can be done in a row. */
    interface Acts {
        void done(TaskId task, String title);

        void late(TaskId task, LateReason reason);

        void takeReasonBack(TaskId task);
    }

    private final Todo todo;
    private final TodayWords words;
    private final Acts acts;
    private final String title;

    TodoRow(Todo todo, TodayWords words, Instant now, Acts acts) {
        this.todo = todo;
        this.words = words;
        this.acts = acts;
        this.title = words.say(todo.title());
        setClassName("todo");
        Paragraph heading = new Paragraph(title);
        heading.setClassName("t");
        add(new Div(heading, facts(now)), act());
        if (todo.section() == Section.LATE) {
            todo.task().ifPresent(task -> add(why(task)));
        }
    }

    private Paragraph facts(Instant now) {
        Paragraph facts = new Paragraph();
        facts.setClassName("m");
        if (todo.section() == Section.LATE) {
            todo.due().ifPresent(due -> {
                Span badge = new Span(words.late(due, now));
                badge.addClassNames("badge", "late");
                facts.add(badge);
            });
        }
        todo.due().ifPresent(due -> facts.add(new Span(words.due(due, todo.section()))));
        for (Phrase each : todo.more()) {
            facts.add(new Span(words.say(each)));
        }
        return facts;
    }

    /** One main thing to do; what is done on its own screen leads there. */
    private Div act() {
        Div act = new Div();
        act.setClassName("act");
        todo.dial().ifPresent(number -> act.add(dial(number)));
        todo.task().ifPresent(task -> act.add(button("today.done", () -> acts.done(task, title))));
        todo.way().ifPresent(way -> {
            Anchor link = new Anchor(way.address(), words.say(way.words()));
            link.setClassName("btn");
            link.setAriaLabel(words.say("today.act-on", words.say(way.words()), title));
            if (todo.dial().isEmpty() && todo.section() != Section.FOR_OTHERS) {
                link.addClassName("main");
            }
            act.add(link);
        });
        return act;
    }

    private Anchor dial(PhoneNumber number) {
        Anchor dial = new Anchor("tel:" + number.e164(), words.say("today.dial", number.national()));
        dial.addClassNames("btn", "main");
        return dial;
    }

    private Div why(TaskId task) {
        Div why = new Div();
        why.setClassName("why");
        todo.late()
                .ifPresentOrElse(
                        late -> {
                            NativeButton undo = button("today.undo", () -> acts.takeReasonBack(task));
                            undo.addClassName("plain");
                            why.add(new Span(words.reason(late)), undo);
                        },
                        () -> {
                            Div reasons = new Div();
                            reasons.setClassName("joined");
                            for (LateReason reason : LateReason.values()) {
                                reasons.add(button("today.reason." + reason, () -> acts.late(task, reason)));
                            }
                            why.add(new Span(words.say("today.why")), reasons);
                        });
        return why;
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassName("btn");
        button.setAriaLabel(words.say("today.act-on", words.say(key), title));
        return button;
    }
}
