package org.spean.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.rules.Rule.Bites;

/**
 * What a rule wants by when, in a line: late is said in words, and the rule stands beside its day.
 *
 * @param now the present moment
 */
record DeadlineWords(CaseWords words, Instant now) {

    Component[] line(Deadline each) {
        List<Component> line = new ArrayList<>();
        long late = each.rule().bites() == Bites.FROM ? 0 : each.due().daysLate(now);
        if (late > 0) {
            Span badge = new Span(words.say("today.late." + (late == 1 ? "one" : "many"), words.number(late)));
            badge.addClassNames("badge", "late");
            line.add(badge);
        }
        Span what = new Span(words.say(each.rule().words("called")));
        what.setClassName("t");
        line.add(what);
        line.add(new Span(
                words.say(each.rule().bites() == Bites.FROM ? "cases.from-day" : "today.by", words.day(each.day()))));
        Span cited = new Span(words.say(each.rule().words("cited")));
        cited.setClassName("cite");
        line.add(cited);
        return line.toArray(Component[]::new);
    }
}
