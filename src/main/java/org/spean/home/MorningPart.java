package org.spean.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.spean.access.Actor;
import org.spean.deadlines.MorningCounts;

/** Whether they are told each morning how much waits for them, and the switch; nothing for whom no message reaches. */
class MorningPart extends Div {

    private final MorningCounts counts;
    private final Actor actor;
    private final TodayWords words;

    MorningPart(MorningCounts counts, Actor actor, TodayWords words) {
        this.counts = counts;
        this.actor = actor;
        this.words = words;
        setClassName("row");
        show();
    }

    private void show() {
        removeAll();
        counts.wanted(actor).ifPresent(wanted -> {
            Span says = new Span(words.say(wanted ? "today.morning.on" : "today.morning.off"));
            says.setClassName("note");
            says.getElement().setAttribute("role", "status");
            NativeButton other =
                    new NativeButton(words.say(wanted ? "today.morning.stop" : "today.morning.start"), click -> {
                        counts.want(actor, !wanted);
                        show();
                    });
            other.addClassNames("btn", "small");
            add(says, other);
        });
    }
}
